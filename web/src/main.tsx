import { render } from 'preact';
import './styles/index.css';
import { App } from './app.tsx';
import { loadConfig } from './config.ts';
import { keepThroughReload, takeBack } from './session/keep.ts';
import { configureSession } from './session/session.ts';
import { StartFailed } from './start-failed.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app');

try {
  const [config] = await Promise.all([loadConfig(), takeBack()]);
  configureSession(config);
  render(<App />, root);
  await keepThroughReload();
} catch (error) {
  console.error(error);
  render(<StartFailed />, root);
}
