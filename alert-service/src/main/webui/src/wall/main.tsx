import { Gate, show } from '../ui/Page.tsx';
import { Wall } from './Wall.tsx';

show(<Gate page="wall">{(who) => <Wall who={who} />}</Gate>);
