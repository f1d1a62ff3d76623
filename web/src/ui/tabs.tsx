/** Pages of one thing, as links: each has its own address, so that back, reload and a bookmark work. */
export function Tabs({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((one) => (
          <li key={one.href}>
            <a href={one.href} aria-current={one.isCurrent ? 'page' : undefined}>
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
