/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { analyticsWords } from './analytics';
import { baseWords } from './base';
import { changesWords } from './changes';
import { channelsWords } from './channels';
import { complaintsWords } from './complaints';
import { identityWords } from './identity';
import { journalWords } from './journal';
import { ledgerWords } from './ledger';
import { policyWords } from './policy';
import { registryWords } from './registry';
import { sheetsWords } from './sheets';

export const contractWords = {
  'zh-CN': {
    enums: { ...analyticsWords['zh-CN'].enums, ...baseWords['zh-CN'].enums, ...changesWords['zh-CN'].enums, ...channelsWords['zh-CN'].enums, ...complaintsWords['zh-CN'].enums, ...identityWords['zh-CN'].enums, ...journalWords['zh-CN'].enums, ...ledgerWords['zh-CN'].enums, ...policyWords['zh-CN'].enums, ...registryWords['zh-CN'].enums, ...sheetsWords['zh-CN'].enums },
    fields: { analytics: analyticsWords['zh-CN'].fields, base: baseWords['zh-CN'].fields, changes: changesWords['zh-CN'].fields, channels: channelsWords['zh-CN'].fields, complaints: complaintsWords['zh-CN'].fields, identity: identityWords['zh-CN'].fields, journal: journalWords['zh-CN'].fields, ledger: ledgerWords['zh-CN'].fields, policy: policyWords['zh-CN'].fields, registry: registryWords['zh-CN'].fields, sheets: sheetsWords['zh-CN'].fields },
    facts: { ...analyticsWords['zh-CN'].facts, ...baseWords['zh-CN'].facts, ...changesWords['zh-CN'].facts, ...channelsWords['zh-CN'].facts, ...complaintsWords['zh-CN'].facts, ...identityWords['zh-CN'].facts, ...journalWords['zh-CN'].facts, ...ledgerWords['zh-CN'].facts, ...policyWords['zh-CN'].facts, ...registryWords['zh-CN'].facts, ...sheetsWords['zh-CN'].facts },
    nouns: { ...analyticsWords['zh-CN'].nouns, ...baseWords['zh-CN'].nouns, ...changesWords['zh-CN'].nouns, ...channelsWords['zh-CN'].nouns, ...complaintsWords['zh-CN'].nouns, ...identityWords['zh-CN'].nouns, ...journalWords['zh-CN'].nouns, ...ledgerWords['zh-CN'].nouns, ...policyWords['zh-CN'].nouns, ...registryWords['zh-CN'].nouns, ...sheetsWords['zh-CN'].nouns },
  },
  'en': {
    enums: { ...analyticsWords['en'].enums, ...baseWords['en'].enums, ...changesWords['en'].enums, ...channelsWords['en'].enums, ...complaintsWords['en'].enums, ...identityWords['en'].enums, ...journalWords['en'].enums, ...ledgerWords['en'].enums, ...policyWords['en'].enums, ...registryWords['en'].enums, ...sheetsWords['en'].enums },
    fields: { analytics: analyticsWords['en'].fields, base: baseWords['en'].fields, changes: changesWords['en'].fields, channels: channelsWords['en'].fields, complaints: complaintsWords['en'].fields, identity: identityWords['en'].fields, journal: journalWords['en'].fields, ledger: ledgerWords['en'].fields, policy: policyWords['en'].fields, registry: registryWords['en'].fields, sheets: sheetsWords['en'].fields },
    facts: { ...analyticsWords['en'].facts, ...baseWords['en'].facts, ...changesWords['en'].facts, ...channelsWords['en'].facts, ...complaintsWords['en'].facts, ...identityWords['en'].facts, ...journalWords['en'].facts, ...ledgerWords['en'].facts, ...policyWords['en'].facts, ...registryWords['en'].facts, ...sheetsWords['en'].facts },
    nouns: { ...analyticsWords['en'].nouns, ...baseWords['en'].nouns, ...changesWords['en'].nouns, ...channelsWords['en'].nouns, ...complaintsWords['en'].nouns, ...identityWords['en'].nouns, ...journalWords['en'].nouns, ...ledgerWords['en'].nouns, ...policyWords['en'].nouns, ...registryWords['en'].nouns, ...sheetsWords['en'].nouns },
  },
};
