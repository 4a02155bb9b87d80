import { Page } from '../ui/Page';
export const Verify = () => <Page title="x" />;
