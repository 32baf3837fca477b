/** The link to what stands in the editor, with the parameters that it names. */
import { consoleWords } from '../../i18n/words/console.ts';
import { consoleState } from '../../state/console/console-store.ts';
import { parametersIn } from '../../state/console/cypher-text.ts';
import { readParameters } from '../../state/console/parameter-values.ts';
import { consoleAddress } from '../../state/console-address.ts';
import { copyText } from '../../ui/copy-text.ts';
import { showToast } from '../../ui/toasts.tsx';

/** A whole address; null where the statement is too long for one. */
async function statementLink(): Promise<string | null> {
  const { text, parameters } = consoleState();
  if (text.trim() === '') return `${location.origin}/console`;
  const { values } = readParameters(parametersIn(text), parameters);
  const address = await consoleAddress({ statement: text, parameters: values });
  return address === null ? null : location.origin + address;
}

export async function copyStatementLink(language: 'zh' | 'en'): Promise<void> {
  const words = consoleWords[language];
  const link = await statementLink();
  const done = link !== null && (await copyText(link));
  const failed = link === null ? words.linkTooLong : words.table.copyFailed;
  showToast(done ? words.linkCopied : failed, done ? 'link' : 'alert');
}
