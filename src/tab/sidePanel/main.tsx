import { startPage } from '../shell/startPage.tsx';
import { SidePanel } from './SidePanel.tsx';

startPage(SidePanel);
