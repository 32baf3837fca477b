import { Button, Kbd } from '@mantine/core';
import type { NodeId } from '../../../contracts/graph.ts';
import { byName } from '../../api/by-name.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { groupNames } from '../../graph-view/elements/name-groups.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { useKinds } from '../../graph-view/kinds.tsx';
import { openGroups } from '../../graph-view/placement/group-on-canvas.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { groupWords } from '../../i18n/words/groups.ts';
import { membersInSight } from '../../state/drawn-elements.ts';
import { visibleElements } from '../../state/selectors.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { entityPath } from '../../ui/address.ts';
import { takeLostFocus } from '../../ui/kept-focus.ts';
import { keys, written } from '../../ui/shortcuts.ts';
import panel from './inspector.module.css';
import styles from './group-panel.module.css';

/** What a group holds: whose leaves, by which phrase, and each of them to go to. */
export function GroupPanel({ id }: { id: NodeId }) {
  const words = useWords(groupWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const kinds = useKinds();
  const graph = useAppState((state) => state.graph);
  const visible = useAppState(visibleElements);
  const group = graph.groups.get(id);
  if (group === undefined) return null;
  const seen = membersInSight(visible, group);
  const members = byName(
    seen.flatMap((member) => graph.nodes.get(member)?.node ?? []),
    language,
  );
  const filtered = group.members.filter((member) => !graph.hidden.has(member)).length - seen.length;
  const owner = graph.nodes.get(group.owner)?.node;
  const kindNames = vocabulary.kindNames(group.kind);
  return (
    <div className={panel.body}>
      <header>
        <p className={panel.kind}>
          <KindGlyph kind={group.kind} size={16} />
          {words.kind(kindNames[language])}
        </p>
        <h2 ref={takeLostFocus} tabIndex={-1} className={panel.name} lang={langTag(language)}>
          {groupNames(members.length, kindNames)[language]}
        </h2>
        <p className={panel.otherName} lang={langTag(language)}>
          {owner === undefined ? (
            words.ofNobody
          ) : (
            <>
              {/* Its address is the group's already: a link would lead nowhere. */}
              <button type="button" className={styles.owner} onClick={() => act('selectNodes', [owner.id])}>
                {namesOf(owner)[language]}
              </button>{' '}
              {vocabulary.phrases(group.type, group.direction)[language]}
            </>
          )}
        </p>
      </header>
      <Button variant="filled" className={styles.open} onClick={() => openGroups([id], [...kinds.values()])}>
        {words.open}
        <Kbd className={styles.key}>{written(keys.page.group)}</Kbd>
      </Button>
      <ul className={styles.members} aria-label={words.members}>
        {members.map((node) => (
          <li key={node.id}>
            <a className={panel.entity} href={entityPath(node.id)} lang={langTag(language)}>
              <KindGlyph kind={group.kind} size={11} />
              <span>{namesOf(node)[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      {filtered > 0 && <p className={panel.quiet}>{words.filtered(formatCount(filtered))}</p>}
    </div>
  );
}
