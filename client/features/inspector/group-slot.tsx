import type { NodeId } from '../../../contracts/graph.ts';
import { useMessages } from '../../i18n/language.tsx';
import { onDemand } from '../../ui/late.tsx';
import { StateNote } from '../../ui/states.tsx';
import { SeveralTop } from './several-top.tsx';

const GroupPanel = onDemand(async () => (await import('./group-panel.tsx')).GroupPanel, Trouble);

function Trouble() {
  const messages = useMessages();
  return <StateNote icon="alert" title={messages.trouble.unexpected} why={messages.trouble.unexpectedSafe} />;
}

/** The details of a selected group; the part that lists its members is loaded with the first one. */
export function GroupSlot({ id, members, onClose }: { id: NodeId; members: readonly NodeId[]; onClose: () => void }) {
  return (
    <>
      <SeveralTop ids={members} onClose={onClose} />
      <GroupPanel key={id} id={id} />
    </>
  );
}
