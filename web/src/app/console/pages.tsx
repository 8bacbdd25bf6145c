// Every page of the console: where it is, what it is called and which right its first request
// needs. The menu shows what the server's list of rights opens; the server decides again at each
// request.
import { lazy, type ComponentType } from 'react';
import type { Capability } from './session';
import type { frameWords } from './frame_words';

export type PageName = keyof (typeof frameWords)['zh-CN']['page'];
export type GroupName = keyof (typeof frameWords)['zh-CN']['group'];

export interface PageEntry {
  path: string;
  name: PageName;
  group?: GroupName; // none: reached from another page, not in the menu
  needs?: Capability;
  Component: ComponentType;
}

type Loaded = Promise<{ default: ComponentType }>;
const page = (
  path: string,
  name: PageName,
  needs: Capability | undefined,
  load: () => Loaded,
  group?: GroupName,
): PageEntry => ({
  path,
  name,
  ...(group === undefined ? {} : { group }),
  ...(needs === undefined ? {} : { needs }),
  Component: lazy(load),
});

export const pages: readonly PageEntry[] = [
  page('/', 'workbench', undefined, () => import('@/app/console/pages/HomePage'), 'work'),
  page(
    '/changes',
    'changes',
    'change_propose',
    () => import('@/rooms/changes/console/ChangesPage'),
    'work',
  ),
  page(
    '/changes/unit',
    'changeUnit',
    'change_propose',
    () => import('@/rooms/changes/console/UnitForm'),
  ),
  page(
    '/changes/catalogue',
    'changeCatalogue',
    'change_propose',
    () => import('@/rooms/changes/console/CatalogueForm'),
  ),
  page(
    '/changes/:id',
    'change',
    'change_propose',
    () => import('@/rooms/changes/console/ChangePage'),
  ),
  page(
    '/complaints',
    'complaints',
    'complaint_read',
    () => import('@/rooms/complaints/console/ListPage'),
    'complaints',
  ),
  page(
    '/complaints/new',
    'desk',
    'complaint_file_for_other',
    () => import('@/rooms/complaints/console/DeskPage'),
    'complaints',
  ),
  page(
    '/channels/hotline',
    'hotline',
    'complaint_import',
    () => import('@/rooms/channels/console/HotlinePage'),
    'complaints',
  ),
  page(
    '/complaints/catalogue',
    'catalogue',
    'complaint_read',
    () => import('@/rooms/complaints/console/CataloguePage'),
    'complaints',
  ),
  page(
    '/complaints/:id',
    'complaint',
    'complaint_read',
    () => import('@/rooms/complaints/console/DetailPage'),
  ),
  page(
    '/estates',
    'estates',
    'registry_read',
    () => import('@/rooms/registry/console/EstatesPage'),
    'registry',
  ),
  page(
    '/estates/:id',
    'estate',
    'registry_read',
    () => import('@/rooms/registry/console/EstatePage'),
  ),
  page(
    '/enterprises',
    'enterprises',
    'registry_read',
    () => import('@/rooms/registry/console/EnterprisesPage'),
    'registry',
  ),
  page(
    '/enterprises/:id',
    'enterprise',
    'registry_read',
    () => import('@/rooms/registry/console/EnterprisePage'),
  ),
  page(
    '/units',
    'units',
    undefined,
    () => import('@/rooms/registry/console/UnitsPage'),
    'registry',
  ),
  page('/units/:id', 'unit', undefined, () => import('@/rooms/registry/console/UnitPage')),
  page(
    '/sheets',
    'sheets',
    'registry_export',
    () => import('@/rooms/registry/console/SheetsPage'),
    'registry',
  ),
  page(
    '/policy',
    'policy',
    'policy_read',
    () => import('@/rooms/policy/console/ValuesPage'),
    'policy',
  ),
  page('/policy/key', 'policyKey', 'policy_read', () => import('@/rooms/policy/console/KeyPage')),
  page(
    '/policy/proposals',
    'proposals',
    'policy_read',
    () => import('@/rooms/policy/console/ProposalsPage'),
    'policy',
  ),
  page(
    '/policy/proposals/:id',
    'proposal',
    'policy_read',
    () => import('@/rooms/policy/console/ProposalPage'),
  ),
  page(
    '/calendar',
    'calendar',
    'policy_read',
    () => import('@/rooms/policy/console/CalendarPage'),
    'policy',
  ),
  page(
    '/deadline',
    'deadline',
    'policy_read',
    () => import('@/rooms/policy/console/DeadlinePage'),
    'policy',
  ),
  page(
    '/ledger/books',
    'books',
    'ledger_read',
    () => import('@/rooms/ledger/console/BooksPage'),
    'ledger',
  ),
  page(
    '/ledger/books/:id',
    'books',
    'ledger_read',
    () => import('@/rooms/ledger/console/BookPage'),
  ),
  page(
    '/ledger/accounts',
    'accounts',
    'ledger_read',
    () => import('@/rooms/ledger/console/AccountsPage'),
    'ledger',
  ),
  page(
    '/ledger/accounts/:id',
    'accounts',
    'ledger_read',
    () => import('@/rooms/ledger/console/AccountPage'),
  ),
  page(
    '/ledger/vouchers',
    'vouchers',
    'ledger_read',
    () => import('@/rooms/ledger/console/VouchersPage'),
    'ledger',
  ),
  page(
    '/ledger/vouchers/new',
    'vouchers',
    'ledger_make',
    () => import('@/rooms/ledger/console/VoucherForm'),
  ),
  page(
    '/ledger/vouchers/:id/revision',
    'vouchers',
    'ledger_make',
    () => import('@/rooms/ledger/console/ReviseVoucher'),
  ),
  page(
    '/ledger/periods/:id',
    'books',
    'ledger_read',
    () => import('@/rooms/ledger/console/PeriodPage'),
  ),
  page(
    '/ledger/vouchers/:id',
    'vouchers',
    'ledger_read',
    () => import('@/rooms/ledger/console/VoucherPage'),
  ),
  page(
    '/opening',
    'opening',
    'opening_read',
    () => import('@/rooms/opening/console/OpeningPage'),
    'system',
  ),
  page(
    '/users',
    'users',
    'user_read',
    () => import('@/rooms/identity/console/UsersPage'),
    'system',
  ),
  page('/users/:id', 'user', 'user_read', () => import('@/rooms/identity/console/UserPage')),
  page(
    '/login-log',
    'loginLog',
    'audit_read',
    () => import('@/rooms/identity/console/LoginLogPage'),
    'system',
  ),
  page(
    '/journal',
    'journal',
    'journal_read',
    () => import('@/app/console/pages/JournalPage'),
    'system',
  ),
  page('/rights', 'rights', undefined, () => import('@/rooms/identity/console/RightsPage'), 'own'),
  page('/own', 'own', undefined, () => import('@/rooms/identity/console/OwnPage'), 'own'),
  page('/logins', 'logins', undefined, () => import('@/rooms/identity/console/LoginsPage'), 'own'),
];

export const moved: Readonly<Record<string, string>> = {
  '/complaints/import': '/channels/hotline',
  '/units/changes': '/changes?kind=unit',
  '/units/changes/:id': '/changes?kind=unit',
  '/units/propose': '/changes/unit',
  '/complaints/catalogue/changes': '/changes?kind=catalogue',
  '/complaints/catalogue/changes/:id': '/changes?kind=catalogue',
  '/complaints/catalogue/propose': '/changes/catalogue',
};

export function openPages(capabilities: readonly Capability[]): PageEntry[] {
  return pages.filter(
    (entry) =>
      entry.group !== undefined &&
      (entry.needs === undefined || capabilities.includes(entry.needs)),
  );
}
