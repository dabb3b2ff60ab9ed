import { withSignsNamed } from '#shared/import/unusual-characters';
import { languageName } from '../../text/language-name';
import { intakeText } from '../../text/intake';
import { formatName } from './format-name';
import styles from './ArticleFacts.module.css';

export type ArticleFactsProps = {
  file?: string;
  fields: {
    readonly title: string;
    readonly author?: string | undefined;
    readonly publisher?: string | undefined;
    readonly published?: string | undefined;
    readonly address?: string | undefined;
    readonly language?: string | undefined;
  };
  format: string;
  encoding: string | undefined;
  words: number;
  pages: number;
};

/** What was found out about an article, as far as it is known. */
export function ArticleFacts({ file, fields, format, encoding, words, pages }: ArticleFactsProps) {
  const { title, author, publisher, published, address, language } = fields;
  const { facts } = intakeText;
  const rows = [
    [facts.title, title],
    [facts.author, author],
    [facts.publisher, publisher],
    [facts.published, published],
    [facts.address, address],
    [facts.language, language === undefined ? undefined : languageName(language)],
    [facts.file, file],
    [facts.format, formatName(format)],
    [facts.encoding, encoding],
    [facts.words, words.toLocaleString('en')],
    [facts.pages, pages > 0 ? pages.toLocaleString('en') : undefined],
  ] as const;
  return (
    <dl className={styles.facts} data-selectable>
      {rows.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{withSignsNamed(value)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
