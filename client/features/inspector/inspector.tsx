import { Tabs } from '@mantine/core';
import type { EntityView } from '../../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { useEntity } from '../../api/queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { act, useAppState } from '../../state/use-store.ts';
import type { InspectorTab } from '../../state/view.ts';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import { EntityHeader } from './entity-header.tsx';
import { EntityTrouble } from './entity-trouble.tsx';
import { FiguresTab } from './figures-tab.tsx';
import styles from './inspector.module.css';
import { OverviewTab } from './overview-tab.tsx';
import { PanelTop } from './panel-top.tsx';
import { PassagesTab } from './passages-tab.tsx';
import { RelationsTab } from './relations-tab.tsx';

interface InspectorProps {
  id: NodeId;
  onExpand: (id: NodeId) => void;
  onClose: () => void;
}

/** All that is known of an entity: what it is, where the texts speak of it, what they say about it. */
export function Inspector({ id, onExpand, onClose }: InspectorProps) {
  const drawn = useAppState((state) => state.graph.nodes.get(id)?.node);
  const entity = useEntity(id);
  const slow = useLasting(entity.isPending);
  const messages = useMessages();
  const node = entity.data?.node ?? drawn;
  return (
    <>
      <PanelTop id={id} onExpand={onExpand} onClose={onClose} />
      {/* A new entity starts at its top. */}
      <div className={styles.body} key={id}>
        {node !== undefined && <EntityHeader node={node} />}
        {entity.isError && <EntityTrouble id={id} error={entity.error} onRetry={() => void entity.refetch()} />}
        {slow && <LoadingLines widths={[100, 92, 96, 60]} label={messages.common.loading} />}
        {entity.data !== undefined && node !== undefined && (
          <EntityTabs entity={entity.data} node={node} onExpand={() => onExpand(id)} />
        )}
      </div>
    </>
  );
}

interface EntityTabsProps {
  entity: EntityView;
  node: GraphNode;
  onExpand: () => void;
}

function EntityTabs({ entity, node, onExpand }: EntityTabsProps) {
  const messages = useMessages();
  const wanted = useAppState((state) => state.view.inspectorTab);
  const hasFigures = entity.observations.length > 0;
  const tab: InspectorTab = wanted === 'data' && !hasFigures ? 'overview' : wanted;
  const passages = entity.mentions.reduce((sum, each) => sum + each.passages, 0);
  return (
    <Tabs
      value={tab}
      onChange={(value) => value !== null && act('setView', { inspectorTab: value as InspectorTab })}
      keepMounted={false}
    >
      <Tabs.List className={styles.tabs}>
        <Tabs.Tab value="overview">{messages.inspector.overview}</Tabs.Tab>
        <Tabs.Tab value="relations">
          {messages.inspector.relations}
          <span className={styles.tabCount}>{formatCount(entity.degree)}</span>
        </Tabs.Tab>
        <Tabs.Tab value="passages">
          {messages.inspector.passages}
          <span className={styles.tabCount}>{formatCount(passages)}</span>
        </Tabs.Tab>
        {hasFigures && (
          <Tabs.Tab value="data">
            {messages.inspector.figures}
            <span className={styles.tabCount}>
              {formatCount(entity.observations.length)}
              {entity.cut?.includes('observations') === true && '+'}
            </span>
          </Tabs.Tab>
        )}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <OverviewTab entity={entity} node={node} onExpand={onExpand} />
      </Tabs.Panel>
      <Tabs.Panel value="relations">
        <RelationsTab entity={entity} node={node} />
      </Tabs.Panel>
      <Tabs.Panel value="passages">
        <PassagesTab entity={entity} node={node} />
      </Tabs.Panel>
      {hasFigures && (
        <Tabs.Panel value="data">
          <FiguresTab entity={entity} node={node} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
