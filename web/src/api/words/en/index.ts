/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { analytics } from './analytics';
import { base } from './base';
import { changes } from './changes';
import { channels } from './channels';
import { complaints } from './complaints';
import { identity } from './identity';
import { journal } from './journal';
import { ledger } from './ledger';
import { opening } from './opening';
import { policy } from './policy';
import { registry } from './registry';
import { sheets } from './sheets';

export const english = { analytics, base, changes, channels, complaints, identity, journal, ledger, opening, policy, registry, sheets };
