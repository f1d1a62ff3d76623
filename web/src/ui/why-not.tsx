import { algemeen } from '#web/teksten/algemeen.ts';

/** Why something that is looked for here cannot be done now: folded, under the buttons of what can. */
export function WhyNot({ of }: { readonly of: readonly (readonly [label: string, reason: string | undefined])[] }) {
  const told = of.filter(([, reason]) => reason !== undefined);
  if (told.length === 0) return null;
  return (
    <details>
      <summary>{algemeen.watNietKan}</summary>
      <dl class="answers">
        {told.map(([label, reason]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
