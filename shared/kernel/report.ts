/**
 * Port to the technical log, for what goes on after a failure and must not hide its cause. The cause is logged by its
 * class and place, never by its message, which may quote input; ids and codes of our own say what it was about.
 */
export type Report = (what: string, cause: unknown, ids?: Readonly<Record<string, string>>) => void;
