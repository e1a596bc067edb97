import { useQuery } from '@tanstack/react-query';
import { me } from '../api/queries.ts';
import { mayUse, NotAllowed, show, type PageName } from '../ui/Page.tsx';
import { ReadFailed } from '../ui/States.tsx';

const PAGES: PageName[] = ['wall', 'review', 'patrol', 'registry'];

/** Sends everybody to the page of their role. */
function Home() {
  const who = useQuery(me);
  if (!who.data) return who.isError ? <ReadFailed query={who} /> : null;
  const page = PAGES.find((one) => mayUse(one, who.data) && !(one === 'wall' && !who.data.roles.includes('operator')))
    ?? PAGES.find((one) => mayUse(one, who.data));
  if (!page) return <NotAllowed who={who.data} />;
  location.replace(`/${page}.html`);
  return null;
}

show(<Home />);
