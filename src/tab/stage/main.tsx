import { startPage } from '../shell/startPage.tsx';
import { Stage } from './Stage.tsx';

startPage(Stage);
