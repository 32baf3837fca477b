import type { GraphNode, GraphRelationship } from '../../../../contracts/graph.ts';
import { namesOf, categoryOf } from '../../../api/entity-text.ts';
import { useSchema } from '../../../api/queries.ts';
import { KindGlyph } from '../../../graph-view/kind-glyph.tsx';
import { langTag, useLanguage } from '../../../i18n/language.tsx';
import { scriptOf } from '../../../i18n/localised.ts';
import { kindOf } from '../../../state/graph.ts';
import { entityPath, relationshipPath } from '../../../ui/address.ts';
import styles from './results.module.css';

/** Whether the explorer has a page for an element: of our datasets only entities and statements, of others everything. */
function useHasPage(): { node: (node: GraphNode) => boolean; relationship: (one: GraphRelationship) => boolean } {
  const { data: schema } = useSchema();
  const kinds = schema?.kinds ?? [];
  const types = schema?.relationshipTypes ?? [];
  return {
    node: ({ labels }) => kinds.length === 0 || kinds.some(({ label }) => labels.includes(label)),
    relationship: ({ type }) => types.length === 0 || types.some((one) => one.type === type),
  };
}

/** A node by its glyph and name; a link where the explorer has a page for it. */
export function NodeChip({ node }: { node: GraphNode }) {
  const language = useLanguage();
  const hasPage = useHasPage();
  const name = namesOf(node)[language];
  const content = (
    <>
      <KindGlyph kind={kindOf(node)} category={categoryOf(node)} size={14} />
      <span lang={langTag(scriptOf(name))}>{name}</span>
    </>
  );
  if (!hasPage.node(node)) return <span className={styles.chip}>{content}</span>;
  return (
    <a className={styles.chip} href={entityPath(node.id)} tabIndex={-1}>
      {content}
    </a>
  );
}

/** A relationship by its type; a link where it is a statement. */
export function RelationshipChip({ relationship }: { relationship: GraphRelationship }) {
  const hasPage = useHasPage();
  const content = (
    <>
      <span aria-hidden className={styles.arrow}>
        →
      </span>
      <code>{relationship.type}</code>
    </>
  );
  if (!hasPage.relationship(relationship)) return <span className={styles.chip}>{content}</span>;
  return (
    <a className={styles.chip} href={relationshipPath(relationship.id)} tabIndex={-1}>
      {content}
    </a>
  );
}
