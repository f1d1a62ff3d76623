import type { Report } from '#shared/kernel/report.ts';

/** For tests that do not look at what was reported. */
export const noReport: Report = () => {};

/** Keeps what is reported, with the class of each cause: as much as a log may hold. */
export function aReport(): { readonly report: Report; readonly reported: readonly (readonly unknown[])[] } {
  const reported: (readonly unknown[])[] = [];
  return {
    report: (what, cause, ids = {}) => {
      reported.push([what, cause instanceof Error ? cause.name : typeof cause, ids]);
    },
    reported,
  };
}
