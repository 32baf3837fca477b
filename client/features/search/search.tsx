import { useEffect, useState } from 'react';
import type { ComponentProps, ComponentType } from 'react';
import { useViewport, viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { alsoAhead } from '../../ui/late.tsx';
import { keys } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import type { FindBoxProps } from './find-box.tsx';
import { SearchBox } from './search-box.tsx';

const loadFindBox = () => import('./find-box.tsx');
// What is typed right after the key is meant for it.
alsoAhead(loadFindBox);

type SearchProps = Omit<ComponentProps<typeof SearchBox>, 'begin' | 'onCanvas'>;

/** The one search of the page: in the whole graph, or among what is on the canvas. */
export function Search(props: SearchProps) {
  const messages = useMessages();
  const hasCanvas = useViewport((viewport) => viewport.controls !== null);
  /** The text that the reader took along from the other scope. */
  const [begin, setBegin] = useState<string | null>(null);
  const [finding, setFinding] = useState(false);
  const [FindBox, setFindBox] = useState<ComponentType<FindBoxProps> | null>(null);
  const waits = finding && FindBox === null;
  if (finding && !hasCanvas) setFinding(false);

  useShortcut(keys.page.find, () => {
    if (!hasCanvas) return false;
    find('');
  });
  useEffect(() => {
    if (!waits) return;
    let current = true;
    loadFindBox().then(
      (loaded) => current && setFindBox(() => loaded.FindBox),
      () => {
        // Asking again is another try.
        setFinding(false);
        showToast(messages.trouble.unexpected, 'alert');
      },
    );
    return () => {
      current = false;
    };
  }, [waits, messages]);

  function find(text: string) {
    setBegin(text);
    setFinding(true);
  }

  if (finding && FindBox !== null)
    return (
      <FindBox
        begin={begin ?? ''}
        onWholeGraph={(text) => {
          setBegin(text);
          setFinding(false);
        }}
        onEnd={() => {
          setBegin(null);
          setFinding(false);
          viewportControls()?.focusCanvas();
        }}
      />
    );
  return <SearchBox {...props} begin={begin} onCanvas={hasCanvas ? find : null} />;
}
