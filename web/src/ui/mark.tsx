import { href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';

/** The bridge of the mark, in a square of 32. */
export const BRIDGE = 'M2 24c4-10 9-14 14-14s10 4 14 14M2 24h28M9 24v-6M16 24V10M23 24v-6';

/** Our own mark and name; leads to the first page. */
export function Mark() {
  return (
    <a class="mark" href={href([])}>
      <svg class="bridge" viewBox="0 0 32 32" stroke-width="2.6" aria-hidden="true">
        <path d={BRIDGE} />
      </svg>
      {algemeen.naam}
    </a>
  );
}

/** The bridge of the mark, large and faint: the only ornament. */
export function Bridge() {
  return (
    <svg class="bridge" viewBox="0 0 64 40" stroke-width="1.6" aria-hidden="true">
      <path d="M2 34c8-20 19-29 30-29s22 9 30 29M2 34h60M12 34V20M22 34V10M32 34V5M42 34V10M52 34V20" />
    </svg>
  );
}
