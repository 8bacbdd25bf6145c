/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { words } from '@/kit/words';
import { analyticsWords } from './analytics';
import { baseWords } from './base';
import { changesWords } from './changes';
import { channelsWords } from './channels';
import { complaintsWords } from './complaints';
import { identityWords } from './identity';
import { journalWords } from './journal';
import { ledgerWords } from './ledger';
import { openingWords } from './opening';
import { policyWords } from './policy';
import { registryWords } from './registry';
import { sheetsWords } from './sheets';

// All rooms' words as one table of each kind.
export const contractWords = words(together('zh-CN'), () => together('en'));

function together(tag: 'zh-CN' | 'en') {
  const [analytics, base, changes, channels, complaints, identity, journal, ledger, opening, policy, registry, sheets] = [analyticsWords[tag], baseWords[tag], changesWords[tag], channelsWords[tag], complaintsWords[tag], identityWords[tag], journalWords[tag], ledgerWords[tag], openingWords[tag], policyWords[tag], registryWords[tag], sheetsWords[tag]] as const;
  return {
    enums: { ...analytics.enums, ...base.enums, ...changes.enums, ...channels.enums, ...complaints.enums, ...identity.enums, ...journal.enums, ...ledger.enums, ...opening.enums, ...policy.enums, ...registry.enums, ...sheets.enums },
    facts: { ...analytics.facts, ...base.facts, ...changes.facts, ...channels.facts, ...complaints.facts, ...identity.facts, ...journal.facts, ...ledger.facts, ...opening.facts, ...policy.facts, ...registry.facts, ...sheets.facts },
    nouns: { ...analytics.nouns, ...base.nouns, ...changes.nouns, ...channels.nouns, ...complaints.nouns, ...identity.nouns, ...journal.nouns, ...ledger.nouns, ...opening.nouns, ...policy.nouns, ...registry.nouns, ...sheets.nouns },
    fields: { analytics: analytics.fields, base: base.fields, changes: changes.fields, channels: channels.fields, complaints: complaints.fields, identity: identity.fields, journal: journal.fields, ledger: ledger.fields, opening: opening.fields, policy: policy.fields, registry: registry.fields, sheets: sheets.fields },
  };
}
