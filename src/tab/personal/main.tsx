import { startPage } from '../shell/startPage.tsx';
import { PersonalPage } from './PersonalPage.tsx';

startPage(PersonalPage);
