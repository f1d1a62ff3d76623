import { BRIDGE } from './mark.tsx';

/** The bridge of the mark, cut off by the corner that it stands in: the only ornament (ux.md); says nothing. */
export function Arch() {
  return (
    <svg class="arch" viewBox="0 0 28.6 24.5" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d={BRIDGE} stroke-linecap="round" />
    </svg>
  );
}
