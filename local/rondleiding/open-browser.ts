import { spawn } from 'node:child_process';

/** How a desktop opens an address; undefined where there is none to look at. */
export function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  if (env.CI || env.SSH_CONNECTION) return undefined;
  if (platform === 'darwin') return 'open';
  if (platform === 'win32') return 'explorer';
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

/** Opens an address in the browser of the desktop, when there is one. Whatever becomes of that is not waited for. */
export function openBrowser(address: string): void {
  const command = opener(process.platform, process.env);
  if (!command) return;
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', (error) => process.stderr.write(`No browser was opened: ${error.message}\n`));
  child.unref();
}
