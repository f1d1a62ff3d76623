/** Pages of one thing, as links: each has its own address, so that back, reload and a bookmark work. */
export function Tabs({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly {
    readonly label: string;
    /** How many there are, behind the label. */
    readonly count?: string | undefined;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((one) => (
          <li key={one.href}>
            <a href={one.href} aria-current={one.isCurrent ? 'page' : undefined}>
              {one.label}
              {one.count !== undefined && <span class="tabs__count"> {one.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
