import { Gate, show } from '../ui/Page.tsx';
import { Review } from './Review.tsx';

show(<Gate page="review">{(who) => <Review who={who} />}</Gate>);
