import { Gate, show } from '../ui/Page.tsx';
import { Registry } from './Registry.tsx';

show(<Gate page="registry">{(who) => <Registry who={who} />}</Gate>);
