import { Button, Checkbox, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { useMeta, useSchema } from '../../api/queries.ts';
import { hasSelection } from '../../graph-view/export/picture-elements.ts';
import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { picturesWords } from '../../i18n/words/pictures.ts';
import { useWords } from '../../i18n/words.ts';
import { readPictureOptions, writePictureOptions } from '../../state/picture-options.ts';
import type { PictureOptions } from '../../state/picture-options.ts';
import { visibleElements } from '../../state/selectors.ts';
import { getState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { keys, matchesKey } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Choice } from './choice.tsx';
import { canCopyPictures, copyPicture, savePicture } from './hand-over.ts';
import { languagesOf, usualTitle } from './make-picture.ts';
import type { PictureContext } from './make-picture.ts';
import styles from './pictures.module.css';
import { pngSize, rasterise } from './raster.ts';
import { Preview } from './preview.tsx';
import { usePicture } from './use-picture.ts';

interface PictureDialogProps {
  /** Address of the canvas as it stands. */
  link: () => Promise<string>;
  onPrint: () => void;
  onClose: () => void;
}

const scales = [1, 2, 3, 4] as const;

/** Makes a picture of the canvas: what it shows and how, with a preview, to save or to copy. */
export function PictureDialog({ link, onPrint, onClose }: PictureDialogProps) {
  const messages = useMessages();
  const words = useWords(picturesWords);
  const queries = useQueryClient();
  const { data: schema } = useSchema();
  const { data: meta } = useMeta();
  // Nothing changes the canvas while a dialog is open over it.
  const [state] = useState(getState);
  const [address, setAddress] = useState<string | null>(null);
  const [kept, setKept] = useState(readPictureOptions);
  const selectable = hasSelection(state.selection);
  const options = useMemo<PictureOptions>(
    () => ({ ...kept, scope: kept.scope === 'selection' && !selectable ? 'all' : kept.scope }),
    [kept, selectable],
  );
  const { labels, lang } = languagesOf(options, state);
  const usual = useMemo(() => (schema ? usualTitle({ state, schema, meta }, lang) : ''), [state, schema, meta, lang]);
  const [typed, setTyped] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const titleId = useId();
  const [busy, setBusy] = useState<{ share: number; stop: AbortController } | null>(null);

  const findLink = useEffectEvent(link);
  useEffect(() => {
    let stale = false;
    void findLink().then((found) => stale || setAddress(found));
    return () => {
      stale = true;
    };
  }, []);

  const context = useMemo<PictureContext | null>(
    () => (schema && address !== null ? { state, schema, meta, queries, link: address } : null),
    [state, schema, meta, queries, address],
  );
  const title = (typed ?? usual).trim();
  const drawing = usePicture(context, title, options, composing);
  const { picture } = drawing;
  const size = picture && pngSize(picture, options.scale);
  const empty = visibleElements(state).nodes.length === 0;

  function choose(changes: Partial<PictureOptions>) {
    const next = { ...options, ...changes };
    setKept(next);
    writePictureOptions(next);
  }

  /** The PNG of what the preview shows. */
  async function png(stop: AbortController): Promise<Blob> {
    if (picture === null || size === null) throw new Error('there is no picture yet');
    return rasterise(picture, size, { signal: stop.signal, onShare: (share) => setBusy({ share, stop }) });
  }

  async function hand(over: (stop: AbortController) => Promise<string>, trouble: string) {
    // The keyboard stays on the button, so it is not taken away while its work is under way.
    if (busy !== null) return;
    const stop = new AbortController();
    setBusy({ share: 0, stop });
    try {
      showToast(await over(stop), 'check');
    } catch {
      if (!stop.signal.aborted) showToast(trouble, 'alert');
    } finally {
      setBusy(null);
    }
  }

  function save() {
    void hand(async (stop) => {
      const blob =
        options.format === 'svg' ? new Blob([picture?.svg ?? ''], { type: 'image/svg+xml' }) : await png(stop);
      return words.saved(savePicture(blob, title, options.format));
    }, words.failed);
  }

  // Before everyone else, wherever the keyboard is: Escape closes the dialog and nothing behind it.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || !matchesKey(event, keys.page.escape)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);

  return (
    // The page itself never scrolls; locking it would need a style element without a nonce.
    <Modal.Root opened onClose={onClose} closeOnEscape={false} size={940} lockScroll={false} centered>
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content>
        <div className={styles.top}>
          <Modal.Title>{words.title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.common.close} />
        </div>
        <Modal.Body className={styles.body}>
          <Preview {...drawing} empty={empty} />
          <div className={styles.options}>
            <Choice
              name={words.format}
              value={options.format}
              onChange={(format) => choose({ format })}
              choices={[
                { value: 'png', name: words.png },
                { value: 'svg', name: words.svg },
              ]}
            />
            {options.format === 'png' && (
              <Choice
                name={words.scale}
                value={String(options.scale)}
                onChange={(scale) => choose({ scale: scales.find((one) => String(one) === scale) ?? 2 })}
                choices={scales.map((one) => ({
                  value: String(one),
                  name: `${one}×`,
                  spoken: words.scaleTimes(String(one)),
                }))}
              />
            )}
            <Choice
              name={words.scope}
              value={options.scope}
              onChange={(scope) => choose({ scope })}
              choices={[
                { value: 'all', name: words.all },
                { value: 'screen', name: words.screen },
                { value: 'selection', name: words.selection, ...(!selectable && { reason: words.selectionNone }) },
              ]}
            />
            <div className={styles.row}>
              <label className={styles.name} htmlFor={titleId}>
                {words.heading}
              </label>
              <input
                id={titleId}
                className={styles.title}
                value={typed ?? usual}
                placeholder={words.headingHint}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => setTyped(event.target.value)}
                onCompositionStart={() => setComposing(true)}
                onCompositionEnd={() => setComposing(false)}
              />
            </div>
            <div className={styles.row} role="group" aria-label={words.parts}>
              <span className={styles.name} aria-hidden>
                {words.parts}
              </span>
              <div className={styles.checks}>
                <label>
                  <Checkbox
                    checked={options.legend}
                    onChange={(event) => choose({ legend: event.currentTarget.checked })}
                  />
                  {words.legend}
                </label>
                <label>
                  <Checkbox
                    checked={options.notes}
                    onChange={(event) => choose({ notes: event.currentTarget.checked })}
                  />
                  {words.notes}
                </label>
                <label>
                  <Checkbox
                    checked={options.badges}
                    onChange={(event) => choose({ badges: event.currentTarget.checked })}
                  />
                  {words.badges}
                </label>
              </div>
            </div>
            <Choice
              name={words.names}
              value={labels}
              onChange={(next) => choose({ labels: next === state.view.labels ? null : next })}
              choices={[
                { value: 'zh', name: words.zh, lang: 'zh' },
                { value: 'en', name: words.en, lang: 'en' },
                { value: 'both', name: words.both },
              ]}
            />
            <Choice
              name={words.words}
              value={lang}
              onChange={(next) => choose({ lang: next === state.view.lang ? null : next })}
              choices={[
                { value: 'zh', name: words.zh, lang: 'zh' },
                { value: 'en', name: words.en, lang: 'en' },
              ]}
            />
            <Choice
              name={words.paper}
              value={options.paper}
              onChange={(paper) => choose({ paper })}
              choices={[
                { value: 'white', name: words.white },
                { value: 'canvas', name: words.canvas },
                { value: 'none', name: words.none },
              ]}
            />
            <Choice
              name={words.theme}
              value={options.theme}
              onChange={(theme) => choose({ theme })}
              choices={[
                { value: 'light', name: words.light },
                { value: 'screen', name: words.asScreen },
              ]}
            />
          </div>
        </Modal.Body>
        <div className={styles.foot}>
          <p className={styles.size} role="status">
            {picture && size && (
              <>
                {options.format === 'svg'
                  ? words.vector(formatCount(picture.width), formatCount(picture.height))
                  : words.pixels(formatCount(size.width), formatCount(size.height))}
                {options.format === 'png' && size.reduced && <b>{words.reduced(String(size.scale))}</b>}
              </>
            )}
          </p>
          {busy !== null && (
            <>
              <progress className={styles.progress} value={busy.share} aria-label={words.drawing} />
              <Button variant="subtle" onClick={() => busy.stop.abort()}>
                {words.cancel}
              </Button>
            </>
          )}
          <Button variant="subtle" disabled={picture === null} onClick={onPrint}>
            {words.print}
          </Button>
          {canCopyPictures() && (
            <Button
              disabled={picture === null}
              leftSection={<Icon name="copy" size={16} />}
              onClick={() =>
                void hand(async (stop) => {
                  await copyPicture(png(stop));
                  return words.copied;
                }, words.copyFailed)
              }
            >
              {words.copy}
            </Button>
          )}
          <Button variant="filled" disabled={picture === null} onClick={save}>
            {words.save}
          </Button>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
