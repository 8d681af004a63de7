/** The texts of the server in the editor's display language. Names from the page are not translated. */
import { t } from '@vscode/l10n';
import type { OrganizationKind } from '../core/entities/organization-kind.ts';
import { kindNames } from '../core/figures/kinds.ts';
import type { EntityType, FigureCheck, FigureKind, Page } from '../core/reading.ts';
import { checkMessage, type Language } from '../formats/check-messages.ts';

export interface Messages {
  readonly types: Readonly<Record<EntityType, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  /** @param complete whether the whole document has been read. */
  readonly mentions: (count: number, complete: boolean) => string;
  readonly line: (line: number) => string;
  readonly showMention: string;
  readonly allMentions: string;
  readonly untitled: string;
  /** Stands for an article where there is none: masthead, index, advertisements. */
  readonly outside: string;
  readonly uncertainWrap: string;
  readonly mixedColumns: string;
  readonly joinLines: string;
  readonly joinAllLines: string;
  readonly silenceCheck: string;
  readonly switchOffCheck: string;
  readonly check: (check: FigureCheck) => string;
  readonly organizations: Readonly<Record<OrganizationKind, string>>;
}

/** @param language of the names of kinds and of the checks, which have tables of their own; all other texts are in the bundle of `@vscode/l10n`. */
export const messagesIn = (language: Language): Messages => ({
  types: { person: t('Person'), place: t('Place'), organization: t('Organization'), work: t('Work') },
  kinds: kindNames(language),
  mentions: (count, complete) => {
    if (complete) return count === 1 ? t('1 mention in this document') : t('{0} mentions in this document', count);
    return count === 1 ? t('1 mention in the pages read so far') : t('{0} mentions in the pages read so far', count);
  },
  line: (line) => t('line {0}', line),
  showMention: t('Go to this mention'),
  allMentions: t('All mentions'),
  untitled: t('Without a headline'),
  outside: t('Outside the articles'),
  mixedColumns: t(
    'The tool that pulled out this text mixed the columns of the page, so its lines are in no order. Another tool keeps them apart: see “Which tool to pull the text out with” in the README.',
  ),
  uncertainWrap: t('This line end may be a wrap: the reader was not sure and left it.'),
  joinLines: t('Join with the next line'),
  joinAllLines: t('Join all lines like this in the document'),
  silenceCheck: t('Do not show this contradiction again'),
  switchOffCheck: t('Switch off checks of this kind'),
  check: (check) => checkMessage(check, language),
  organizations: {
    media: t('news media'),
    publisher: t('publishing house'),
    party: t('political party'),
    partyBody: t('party body'),
    government: t('public body'),
    legislature: t('legislature'),
    consultative: t('political consultative conference'),
    police: t('police'),
    court: t('judicial body'),
    arbitration: t('arbitration body'),
    military: t('armed forces'),
    school: t('school'),
    hospital: t('medical institution'),
    bank: t('bank'),
    company: t('company'),
    cooperative: t('cooperative'),
    research: t('research institute'),
    international: t('international organization'),
    massOrganization: t('mass organization'),
    association: t('association'),
    forum: t('forum'),
    sports: t('sports team or club'),
    team: t('team or unit'),
  },
});

/** What the article of a place in the text is called; `article` is negative outside of all articles. */
export const articleName = (
  messages: Messages,
  page: Page,
  article: number,
  title: string | null | undefined,
): string => title || (article < 0 && page.articles.length > 0 ? messages.outside : messages.untitled);
