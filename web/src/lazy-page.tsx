import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { algemeen } from './teksten/algemeen.ts';
import { Waiting } from './ui/loading.tsx';
import { ReloadPage } from './ui/reload-page.tsx';

export type Params = { readonly path: readonly string[] };

/** A whole page whose code is loaded when somebody goes there. */
export const lazyPage = (load: () => Promise<ComponentType<Params>>) => lazyPart(load);

/**
 * A part of the client whose code is loaded when it is needed, so that the first page stays small. When it cannot be
 * loaded (no network, or a new version was put in place meanwhile) it says so; nothing that was typed is lost.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  /** How much room it takes until then, in lines; none for a dialog. */
  { lines = 10 } = {},
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LazyPart(params: P) {
    const [state, setState] = useState<{ readonly Found?: ComponentType<P>; readonly hasFailed?: boolean }>({});
    const { Found = loaded, hasFailed } = state;
    const get = () => {
      setState({});
      load().then(
        (page) => {
          loaded = page;
          setState({ Found: page });
        },
        // The page says what to do; the browser writes down which file it was.
        () => setState({ hasFailed: true }),
      );
    };
    useEffect(() => {
      // Another place that shows the same part may have loaded it since this one was drawn without it.
      if (loaded) setState({ Found: loaded });
      else get();
    }, []);
    if (Found) return <Found {...params} />;
    if (!hasFailed) return lines > 0 ? <Waiting lines={lines} /> : null;
    return <ReloadPage title={algemeen.paginaNietGeladen} lead={algemeen.paginaNietGeladenUitleg} />;
  };
}
