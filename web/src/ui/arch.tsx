/** The bridge of the mark, cut off by the corner that it stands in: the only ornament (ux.md); says nothing. */
export function Arch() {
  return (
    <svg class="arch" viewBox="0 0 28.6 24.5" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d="M2 24c4-10 9-14 14-14s10 4 14 14M2 24h28M9 24v-6M16 24V10M23 24v-6" stroke-linecap="round" />
    </svg>
  );
}
