import { Button, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { relationshipQuery, useMeta } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import type { Language } from '../../i18n/language.tsx';
import { langTag, useMessages } from '../../i18n/language.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { pathProse } from './path-prose.ts';
import { statementsOf } from './path-steps.ts';
import type { DrawablePath } from './path-steps.ts';

const inLanguages = { zh: '中文', en: 'English' } as const;

/** Copies a path as numbered sentences with their places, in either language. */
export function CopyProse({ path, address }: { path: DrawablePath; address: string }) {
  const messages = useMessages();
  const vocabulary = useVocabulary();
  const client = useQueryClient();
  const { data: meta } = useMeta();
  const [opened, setOpened] = useState(false);

  async function copy(language: Language) {
    try {
      const ids = statementsOf(path).map(({ id }) => id);
      const views = await Promise.all(ids.map((id) => client.fetchQuery(relationshipQuery(id))));
      const byId = new Map(views.map((view) => [view.relationship.id as string, view]));
      const source = { dataset: meta?.dataset ?? null, address: `${location.origin}${address}` };
      const done = await copyText(pathProse(path, byId, vocabulary, language, source));
      showToast(done ? messages.paths.copied : messages.common.copyFailed, done ? 'copy' : 'alert');
    } catch {
      showToast(messages.paths.copyFailed, 'alert');
    }
  }

  return (
    <Menu opened={opened} onChange={setOpened} width={148} position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<Icon name="copy" size={15} />}
          rightSection={<Icon name="down" size={13} />}
        >
          {messages.paths.copy}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['zh', 'en'] as const).map((language) => (
          <Menu.Item key={language} lang={langTag(language)} onClick={() => void copy(language)}>
            {inLanguages[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
