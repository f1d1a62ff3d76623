import { href } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';

/** Our own mark and name; leads to the first page. */
export function Mark() {
  return (
    <a class="mark" href={href([])}>
      <img src="/merk.svg" alt="" />
      {algemeen.naam}
    </a>
  );
}
