// Addresses of the public side. The home page comes with the first load; the rest when it is asked.
import { lazy, Suspense, type ComponentType } from 'react';
import { Link, Route, Switch } from 'wouter';
import { Page, Waiting } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { HomePage } from './HomePage';
import { Shell } from './Shell';
import { site } from './words';

function later(load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later() {
    return (
      <Suspense fallback={<Waiting />}>
        <Part />
      </Suspense>
    );
  };
}

const complaints = () => import('@/rooms/complaints/public/pages');
const identity = () => import('@/rooms/identity/public/pages');
const registry = () => import('@/rooms/registry/public/pages');

const FilePage = later(async () => (await import('@/rooms/complaints/public/FilePage')).FilePage);
const FiledPage = later(async () => (await complaints()).FiledPage);
const MinePage = later(async () => (await complaints()).MinePage);
const CasePage = later(async () => (await complaints()).CasePage);
const SlipPage = later(async () => (await import('@/rooms/complaints/public/Receipt')).SlipPage);
const LookUpPage = later(async () => (await complaints()).LookUpPage);
const LoginPage = later(async () => (await identity()).LoginPage);
const MePage = later(async () => (await identity()).MePage);
const OwnDataPage = later(async () => (await identity()).OwnDataPage);
const LoginsPage = later(async () => (await identity()).LoginsPage);
const RightsPage = later(async () => (await identity()).RightsPage);
const HousesPage = later(async () => (await registry()).HousesPage);
const BindPage = later(async () => (await registry()).BindPage);
const HelpPage = later(async () => (await import('./HelpPage')).HelpPage);
const VerifyPage = later(async () => (await import('./VerifyPage')).VerifyPage);
const AccessPage = later(async () => (await import('./HelpPage')).AccessPage);

export function App() {
  return (
    <Shell>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/file/:step?" component={FilePage} />
        <Route path="/filed/:id" component={FiledPage} />
        <Route path="/mine" component={MinePage} />
        <Route path="/mine/:id" component={CasePage} />
        <Route path="/mine/:id/slip" component={SlipPage} />
        <Route path="/lookup" component={LookUpPage} />
        <Route path="/login" component={LoginPage} />
        <Route path="/me" component={MePage} />
        <Route path="/me/houses" component={HousesPage} />
        <Route path="/me/houses/new" component={BindPage} />
        <Route path="/me/data" component={OwnDataPage} />
        <Route path="/me/logins" component={LoginsPage} />
        <Route path="/me/rights" component={RightsPage} />
        <Route path="/help" component={HelpPage} />
        <Route path="/verify" component={VerifyPage} />
        <Route path="/access" component={AccessPage} />
        <Route component={NoPage} />
      </Switch>
    </Shell>
  );
}

function NoPage() {
  const w = useWords(site);
  return (
    <Page title={w.no_page} lead={w.no_page_text}>
      <Link className="button main" to="/">
        {w.to_home}
      </Link>
    </Page>
  );
}
