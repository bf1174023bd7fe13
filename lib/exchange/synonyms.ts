import type { ApplicationField, PeopleField } from "./fields";

export const words = (text: string) =>
  text
    .split("\n")
    .flatMap((line) => line.split("|"))
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Names of columns in English, German, French, Spanish, Italian, Dutch and Portuguese, as `headerKey` reads them. */
export const applicationSynonyms: Record<ApplicationField, readonly string[]> = {
  externalId: words(`
    id | identifier | external id | unique id | unique name | app id | application id | asset id | reference | key | inventory number
    kennung | nummer | anwendungs id | inventarnummer | identifiant | reference externe | numero | identificador | codigo | id externo
    identificativo | codice | id esterno | kenmerk | applicatie id | referentie | nummer applicatie | identificacao | id da aplicacao`),
  title: words(`
    title | name | app name | application | application name | app | tool | tool name | file name | spreadsheet name | display name
    titel | bezeichnung | anwendung | anwendungsname | dateiname | titre | nom | nom de l application | intitule | titulo | nombre
    nombre de la aplicacion | aplicacion | titolo | nome | nome applicazione | applicazione | naam | toepassing | applicatie
    naam toepassing | applicatienaam | nome da aplicacao | aplicacao | nome do aplicativo`),
  headline: words(`
    headline | summary | short description | subtitle | tagline | kurzbeschreibung | zusammenfassung | untertitel | resume
    description courte | resumen | descripcion corta | sommario | descrizione breve | sottotitolo | samenvatting | korte omschrijving
    resumo | descricao curta`),
  description: words(`
    description | purpose | details | what it does | use case | beschreibung | zweck | einsatzzweck | but | objet | finalite
    descripcion | proposito | finalidad | descrizione | scopo | finalita | beschrijving | omschrijving | doel | descricao | objetivo
    finalidade`),
  kind: words(`
    kind | type | app type | application type | category | tool type | art | typ | anwendungsart | kategorie | genre | type d application
    categorie | tipo | clase | tipo de aplicacion | categoria | tipo di applicazione | soort | type toepassing | tipo de aplicacao`),
  platform: words(`
    platform | technology | built with | software | built in | plattform | technologie | technik | gebaut mit | plateforme | outil
    construit avec | plataforma | tecnologia | hecho con | piattaforma | realizzato con | gebouwd met | platform technologie | feito com`),
  department: words(`
    department | team | business unit | unit | division | organisation unit | organizational unit | cost centre | abteilung | bereich
    fachbereich | organisationseinheit | departement | service | direction | equipe | departamento | area | unidad | equipo | reparto
    dipartimento | ufficio | settore | afdeling | dienst | organisatieonderdeel | setor | unidade | equipa`),
  owner: words(`
    owner | owner e mail | owner email | owner mail | owner name | app owner | business owner | maker | created by | author | responsible | contact
    eigentumer | besitzer | verantwortlich | verantwortlicher | verantwortliche person | ansprechpartner | ersteller | proprietaire
    responsable | auteur | propietario | autor | proprietario | responsabile | autore | referente | eigenaar | verantwoordelijke
    maker van | contactpersoon | responsavel | dono`),
  secondOwner: words(`
    second owner | co owner | deputy | backup | backup owner | validator | reviewer | substitute | stellvertreter | vertretung
    zweiter eigentumer | stellvertretung | suppleant | second proprietaire | remplacant | segundo propietario | suplente | sustituto
    secondo proprietario | sostituto | vice | tweede eigenaar | vervanger | plaatsvervanger | segundo proprietario | substituto`),
  peopleRelying: words(`
    people relying | users | user count | number of users | people relying on it | active users | shared users | nutzer | anzahl nutzer
    benutzer | anwender | utilisateurs | nombre d utilisateurs | usuarios | numero de usuarios | utenti | numero di utenti | gebruikers
    aantal gebruikers | utilizadores | numero de utilizadores`),
  livesAt: words(`
    location | path | lives at | where it lives | url | link | address | file path | folder | ort | speicherort | pfad | ablageort
    emplacement | chemin | lien | ubicacion | ruta | enlace | posizione | percorso | collegamento | locatie | pad | koppeling | vindplaats
    localizacao | caminho | endereco`),
  dataClassification: words(`
    data classification | classification | data class | sensitivity | confidentiality | data it handles | datenklassifizierung
    klassifizierung | schutzklasse | vertraulichkeit | classification des donnees | confidentialite | sensibilite
    clasificacion de datos | clasificacion | confidencialidad | classificazione dei dati | classificazione | riservatezza
    dataclassificatie | gegevensclassificatie | classificatie | vertrouwelijkheid | classificacao dos dados | classificacao`),
  note: words(`
    note | notes | comment | comments | remark | lifecycle | lifecycle stage | frequency of usage | notiz | bemerkung | kommentar
    remarque | commentaire | nota | notas | comentario | note interne | opmerking | observacao`),
};

export const peopleSynonyms: Record<PeopleField, readonly string[]> = {
  name: words(`
    name | full name | display name | employee | employee name | person | vollstandiger name | mitarbeiter | mitarbeitername | nom
    nom complet | collaborateur | nombre | nombre completo | empleado | nome | nome completo | dipendente | naam | volledige naam
    medewerker | funcionario`),
  email: words(`
    email | e mail | mail | email address | e mail address | work email | user principal name | e mail adresse | mailadresse | courriel
    adresse e mail | correo | correo electronico | indirizzo e mail | posta elettronica | emailadres | e mailadres | endereco de email`),
  jobTitle: words(`
    job title | title | position | role | function | stelle | funktion | berufsbezeichnung | titel | poste | fonction | intitule du poste
    puesto | cargo | funcion | ruolo | mansione | qualifica | functie | functietitel | funcao`),
  department: applicationSynonyms.department,
  manager: words(`
    manager | manager e mail | manager email | manager name | line manager | supervisor | reports to | vorgesetzter | vorgesetzte | fuhrungskraft
    leitung | superieur | responsable hierarchique | jefe | gerente | responsabile diretto | capo | leidinggevende | chef | gestor | chefia`),
  endDate: words(`
    end date | termination date | last day | leaving date | left on | left | last working day | date left | leave date | date of leaving
    exit date | departure date | terminated on | terminated | end of employment | austritt | austrittsdatum | austritt am | ausgetreten
    ausgetreten am | ausgeschieden | ausgeschieden am | letzter tag | letzter arbeitstag | vertragsende | enddatum | date de fin
    date de depart | date de sortie | parti | parti le | sorti le | dernier jour | fin de contrat | fecha de fin | fecha de baja | baja
    fecha de salida | fecha de cese | ultimo dia | fin de contrato | data di fine | data fine rapporto | data di uscita | uscita
    ultimo giorno | data cessazione | data di cessazione | datum uit dienst | uit dienst | uit dienst per | uitdiensttreding
    vertrekdatum | laatste dag | laatste werkdag | einddatum | data de fim | data de saida | saida | data de desligamento
    data de termino | fim do contrato`),
};
