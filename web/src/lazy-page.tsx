import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { algemeen } from './teksten/algemeen.ts';
import { Button } from './ui/button.tsx';
import { Waiting } from './ui/loading.tsx';
import { Page } from './ui/page.tsx';

type State = { readonly Found?: ComponentType<Params>; readonly hasFailed?: boolean };
export type Params = { readonly path: readonly string[] };

/**
 * A page whose code is loaded when somebody goes there, so that the first page stays small. When it cannot be loaded (no
 * network, or a new version was put in place meanwhile) it says so; nothing that was typed is lost.
 */
export function lazyPage(load: () => Promise<ComponentType<Params>>): ComponentType<Params> {
  let loaded: ComponentType<Params> | undefined;
  return function LazyPage(params: Params) {
    const [{ Found = loaded, hasFailed }, setState] = useState<State>({});
    const get = () => {
      setState({});
      load().then(
        (page) => {
          loaded = page;
          setState({ Found: page });
        },
        () => setState({ hasFailed: true }),
      );
    };
    useEffect(() => {
      if (!loaded) get();
    }, []);
    if (Found) return <Found {...params} />;
    if (!hasFailed) {
      return (
        <div class="page">
          <Waiting lines={8} />
        </div>
      );
    }
    return (
      <Page title={algemeen.paginaNietGeladen} lead={algemeen.paginaNietGeladenUitleg}>
        <div>
          <Button kind="primary" onClick={() => location.reload()}>
            {algemeen.opnieuwProberen}
          </Button>
        </div>
      </Page>
    );
  };
}
