/** Fixed ports; absent or 0: a free one. */
export interface Ports {
  api?: number;
  cognito?: number;
  s3?: number;
  mail?: number;
  /** Of the page beside the cloud that leads a first visitor round. */
  rondleiding?: number;
}

/** Says which port is taken, and how to take another. */
export class PortInUse extends Error {
  constructor(part: keyof Ports, port: number) {
    super(
      `Port ${port} (${part}) is in use by another program: stop it, or choose another with KINDBRUG_PORT_${part.toUpperCase()}=… or --${part}=….`,
    );
    this.name = 'PortInUse';
  }
}

/** Starts a part on the port that was chosen for it. */
export async function choosePort<Part>(
  part: keyof Ports,
  ports: Ports | undefined,
  start: (port: number) => Promise<Part>,
): Promise<Part> {
  const port = ports?.[part] ?? 0;
  try {
    return await start(port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortInUse(part, port);
    throw error;
  }
}
