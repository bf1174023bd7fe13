/*
 * Which package a Python import belongs to, where the two are not called the same. This is our own list of well-known
 * names, kept by hand; nothing is looked up. Between two bars: the module as it
 * is imported, the package that is meant, then others that bring the same module.
 */
const differing = `
AppKit pyobjc-framework-Cocoa | Bio biopython | Crypto pycryptodome pycrypto
Cryptodome pycryptodomex | Evtx python-evtx | Foundation pyobjc-framework-Cocoa
Geohash python-geohash | Levenshtein levenshtein python-Levenshtein | MySQLdb mysqlclient
OpenGL PyOpenGL | OpenSSL pyOpenSSL | PIL Pillow | RPi RPi.GPIO | Xlib python-xlib
_cffi_backend cffi | _pytest pytest | _yaml PyYAML | absl absl-py | airflow apache-airflow
allauth django-allauth | apiclient google-api-python-client | appium Appium-Python-Client
attr attrs | axes django-axes | azure.ai.ml azure-ai-ml | azure.core azure-core
azure.cosmos azure-cosmos | azure.data.tables azure-data-tables | azure.eventhub azure-eventhub
azure.functions azure-functions | azure.identity azure-identity
azure.keyvault.certificates azure-keyvault-certificates | azure.keyvault.keys azure-keyvault-keys
azure.keyvault.secrets azure-keyvault-secrets | azure.kusto.data azure-kusto-data
azure.kusto.ingest azure-kusto-ingest | azure.mgmt.compute azure-mgmt-compute
azure.mgmt.resource azure-mgmt-resource | azure.mgmt.storage azure-mgmt-storage
azure.monitor.query azure-monitor-query | azure.search.documents azure-search-documents
azure.servicebus azure-servicebus | azure.storage.blob azure-storage-blob
azure.storage.filedatalake azure-storage-file-datalake
azure.storage.fileshare azure-storage-file-share | azure.storage.queue azure-storage-queue
azureml.core azureml-core | barcode python-barcode | binance python-binance | bluetooth PyBluez
box python-box | bs4 beautifulsoup4 | bson pymongo | busio Adafruit-Blinka
cairo pycairo | can python-can | chess chess python-chess | clr pythonnet | community python-louvain
constraint python-constraint | consul python-consul | corsheaders django-cors-headers
creole python-creole | crispy_forms django-crispy-forms | crontab python-crontab
cv2 opencv-python opencv-python-headless opencv-contrib-python opencv-contrib-python-headless
databricks.sdk databricks-sdk | databricks.sql databricks-sql-connector | dateutil python-dateutil
debian python-debian | debug_toolbar django-debug-toolbar | decouple python-decouple
delta delta-spark | discord discord.py py-cord | django_filters django-filter | dns dnspython
docx python-docx | dotenv python-dotenv | ee earthengine-api | engineio python-engineio
environ django-environ | escpos python-escpos | factory factory-boy | faiss faiss-cpu faiss-gpu
ffmpeg ffmpeg-python | fitz PyMuPDF | frontmatter python-frontmatter | gi PyGObject | git GitPython
github PyGithub | gitlab python-gitlab | google.ads google-ads | google.api_core google-api-core
google.auth google-auth | google.cloud.ndb google-cloud-ndb | google.genai google-genai
google.generativeai google-generativeai | google.oauth2 google-auth | google.protobuf protobuf
googleapiclient google-api-python-client | googlesearch googlesearch-python | grpc grpcio
grpc_status grpcio-status | grpc_tools grpcio-tools | hcl2 python-hcl2 | hydra hydra-core
ibm_db_dbi ibm-db | igraph igraph python-igraph | imblearn imbalanced-learn
import_export django-import-export | isapi pywin32 | jenkins python-jenkins | jose python-jose
jpype JPype1 | jwt PyJWT | kafka kafka-python kafka-python-ng | keycloak python-keycloak
ldap python-ldap | ldapdb django-ldapdb | llama_cpp llama-cpp-python
magic python-magic python-magic-bin | memcache python-memcached | mpl_toolkits matplotlib
msoffcrypto msoffcrypto-tool | multipart python-multipart | mysql mysql-connector-python
nacl PyNaCl | nmap python-nmap | odf odfpy | office365 Office365-REST-Python-Client
onelogin python3-saml | opentelemetry opentelemetry-api | osgeo GDAL | paho paho-mqtt | past future
pdfminer pdfminer.six | pkcs11 python-pkcs11 | pkg_resources setuptools | playhouse peewee
pptx python-pptx | psycopg2 psycopg2 psycopg2-binary | pyVim pyvmomi | pygame pygame pygame-ce
pylab matplotlib | pythoncom pywin32 | pythonjsonlogger python-json-logger | pythonwin pywin32
pywintypes pywin32 | pywt PyWavelets | pyximport Cython | rest_framework djangorestframework
ruamel.yaml ruamel.yaml | saml2 pysaml2 | sapnwrfc pyrfc | scikits.odes scikits.odes
seafileapi python-seafile | serial pyserial | servicemanager pywin32 | shapefile pyshp
skbio scikit-bio | skfuzzy scikit-fuzzy | skimage scikit-image | sklearn scikit-learn
skopt scikit-optimize | sksurv scikit-survival | slack slackclient | slugify python-slugify
smbus smbus-cffi | snap7 python-snap7 | snappy python-snappy
snowflake.connector snowflake-connector-python | snowflake.snowpark snowflake-snowpark-python
snowflake.sqlalchemy snowflake-sqlalchemy | socketio python-socketio | socks PySocks
speech_recognition SpeechRecognition | stdnum python-stdnum | storages django-storages
surprise scikit-surprise | tabula tabula-py | talib TA-Lib | telebot pyTelegramBotAPI
telegram python-telegram-bot | tlz toolz | umap umap-learn | usb pyusb | vlc python-vlc
websocket websocket-client | whois python-whois | win32api pywin32 | win32clipboard pywin32
win32com pywin32 | win32con pywin32 | win32event pywin32 | win32evtlog pywin32 | win32file pywin32
win32gui pywin32 | win32job pywin32 | win32net pywin32 | win32pdh pywin32 | win32pipe pywin32
win32print pywin32 | win32process pywin32 | win32security pywin32 | win32service pywin32
win32serviceutil pywin32 | win32timezone pywin32 | win32ui pywin32 | winerror pywin32
winxpgui pywin32 | wx wxPython | yaml PyYAML | zipstream zipstream-ng | zmq pyzmq
zope.interface zope.interface
`;

/** Well-known packages that are called like their module, but for “-” and “_”. */
const alike =
  "Adafruit_DHT CoolProp IPython MetaTrader5 OpenEXR PyPDF2 PyQt5 PyQt6 PySide2 PySide6 Pyro4 QuantLib aiofile aiofiles aiohttp alembic alpaca_trade_api altair ansible anthropic apscheduler arcgis arch arrow asyncpg attrs babel blpapi bokeh boto3 botocore bottle cachetools calplot camelot cartopy catboost ccxt cefpython3 celery certifi chardet charset_normalizer click cloudpickle cmarkgfm colorama comtypes confluent_kafka contextily cryptography cvxpy cx_Freeze cx_Oracle cython dash dash_bootstrap_components dask datasets dateparser dbfread deep_translator deepdiff deltalake diffusers distributed django docker docutils docx2pdf docxtpl duckdb dxfgrabber eikon elasticsearch elasticsearch_dsl email_validator et_xmlfile exchangelib extract_msg ezdxf ezodf fake_useragent faker fastapi fastparquet feedparser filelock flask flask_cors flask_login flask_migrate flask_restful flask_session flask_sqlalchemy flask_wtf folium fpdf freezegun fsspec fuzzywuzzy gensim geopandas geopy google_auth_httplib2 google_auth_oauthlib googletrans gradio graphviz great_expectations gspread gtts gunicorn h5py hdbcli hdfs holidays holoviews html5lib httpx huggingface_hub humanize hvplot hypothesis ibm_db idna imageio inflect influxdb influxdb_client ipywidgets isoweek jax jaydebeapi jinja2 jira jmespath joblib jsonpath_ng jsonschema jupyter keras keyring kivy kiwisolver kmodes kubernetes langchain langchain_community langchain_core langchain_openai ldap3 lightgbm lightning llama_index loguru logzero lsprotocol lxml lz4 mako markdown markdown2 markupsafe matplotlib missingno mistletoe mlflow mlxtend mock more_itertools moto mpl_finance mpmath msal msgpack mypy nbformat networkx nidaqmx nltk notebook notion_client numba numexpr numpy oauth2client oauthlib odoo oletools opcua openai openpyxl openpyxl_image_loader optuna oracledb oyaml pandas pandas_datareader pandas_profiling pandera panel papermill paramiko pathos patsy pdblp peewee pendulum pexpect pg8000 phonenumbers picamera2 pingouin pip plotly plotnine pluggy pmdarima polars prefect prettytable prophet psutil psycopg pulp pvlib py7zr pyVmomi pyarrow pyautogui pybind11 pycountry pydantic pydrive pydrive2 pyfiglet pygments pygsheets pyinstaller pymc pymodbus pymongo pymssql pymysql pynput pyodbc pyomo pypdf pyperclip pyproj pyrfc pyscreeze pysftp pyspark pytesseract pytest pytorch_lightning pyttsx3 pytz pytz_deprecation_shim pyvisa pywinauto pyxlsb pyzbar qrcode rapidfuzz rasterio redis regex reportlab requests requests_oauthlib rfc3339_validator rich rpy2 saspy scipy scrapy seaborn selenium sentence_transformers sentencepiece sentry_sdk setuptools shap shapely simple_salesforce simplejson six sklearn_pandas slack_sdk sounddevice spacy sphinx sqlalchemy sqlalchemy_utils sqlmodel sqlparse starlette statsmodels streamlit streamlit_option_menu striprtf sympy tables tabulate tenacity tensorflow teradatasql textblob tiktoken timm tinycss2 toml tomli toolz torch torchaudio torchvision tornado tqdm transformers trio twilio typer typing_extensions tzdata tzlocal ujson ultralytics undetected_chromedriver urllib3 usaddress uvicorn wandb watchdog weasyprint webdriver_manager websockets werkzeug wheel winshell wordcloud workalendar wrapt xarray xbbg xgboost xlrd xlsxwriter xlwings xlwt xmlsec xmltodict yattag yfinance youtube_dl yt_dlp zeep zstandard";

const byModule = new Map([
  ...alike.split(" ").map((name): [string, string[]] => [name, [name]]),
  ...differing
    .trim()
    .split(/\n| \| /)
    .map((line): [string, string[]] => {
      const [module = "", ...names] = line.split(" ");
      return [module, names];
    }),
]);

/** The packages that bring a module, the usual one first; `known` is false where only its own name speaks for it. */
export function distributionsOf(module: string): { names: readonly string[]; known: boolean } {
  const parts = module.split(".");
  for (let length = Math.min(parts.length, 4); length > 0; length -= 1) {
    const names = byModule.get(parts.slice(0, length).join("."));
    if (names) return { names, known: true };
  }
  const [top = "", second, third] = parts;
  const dashed = (...words: string[]) => words.join("-").replaceAll("_", "-");
  if (top === "google" && second === "cloud" && third)
    return { names: [dashed(top, second, third)], known: false };
  if ((top === "azure" || top === "google") && second) return { names: [dashed(top, second)], known: false };
  return { names: [top], known: false };
}

export const knownModules = byModule.size;
