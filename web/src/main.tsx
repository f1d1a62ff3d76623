import { render } from 'preact';
import './styles/index.css';
import { App } from './app.tsx';
import { loadConfig } from './config.ts';
import { watchIdle } from './session/idle.ts';
import { keepThroughReload, takeBack } from './session/keep.ts';
import { configureSession } from './session/session.ts';
import { askOtherTabs, joinTabs } from './session/tabs.ts';
import { StartFailed } from './start-failed.tsx';
import { keepPageOnDrop } from './ui/drops.ts';
import { keepFocus } from './ui/lost-focus.ts';
import { surviveTranslation } from './ui/translated-text.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app');

surviveTranslation();

try {
  const [config] = await Promise.all([loadConfig(), takeBack().then(askOtherTabs)]);
  configureSession(config);
  joinTabs();
  watchIdle();
  keepFocus(root);
  keepPageOnDrop();
  render(<App />, root);
  await keepThroughReload();
} catch (error) {
  console.error(error);
  render(<StartFailed />, root);
}
