import type { ComponentChildren } from 'preact';
import { moveBetweenRows } from './rows.ts';

/** A table: cards on a phone, where each cell says by its `data-label` what it is. */
export function Table(props: {
  /** Said to whoever listens; seen in the heading above it. */
  readonly caption: string;
  /** What stands above the columns; a column that is not there is left out. */
  readonly columns: readonly (string | false)[];
  readonly isDense?: boolean;
  /** Each row begins with a link: arrows go from row to row. */
  readonly hasLinks?: boolean;
  /** Its rows. */
  readonly children: ComponentChildren;
}) {
  const columns = props.columns.filter((one) => one !== false);
  return (
    <table class={`utrecht-table utrecht-table--cards${props.isDense ? ' utrecht-table--dense' : ''}`}>
      <caption class="only-heard">{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={props.hasLinks ? moveBetweenRows : undefined}>{props.children}</tbody>
    </table>
  );
}
