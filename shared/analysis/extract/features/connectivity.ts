import type { FactPatch } from '../../fact-patch.ts';
import type { Feature } from '../feature.ts';

const radio = (technology: string): FactPatch => ({ 'radio.transmitter': true, 'radio.technologies': [technology] });

/** Radio and its technologies. */
export const radioFeatures: readonly Feature[] = [
  {
    phrases:
      'bluetooth|true wireless|wireless earbuds|wireless headphones|wireless headset|wireless speaker|wireless earphones|ble|bluetooth low energy|a2dp',
    yes: radio('bluetooth'),
  },
  {
    phrases:
      '802 11ac|2 4 5 ghz|2 4 5 ghz wi fi|2 4 and 5 ghz|2 4 ghz and 5 ghz|wi fi 2 4 5 ghz|wi fi 2 4 and 5 ghz|5 ghz wlan|802 11ax|802 11be|802 11a|wi fi 6|wifi 6|wi fi 7|wifi 7|wi fi 5|wifi 5|dual band wi fi|dual band wifi|tri band wi fi|tri band wifi|dual band wlan|5 ghz wi fi|5 ghz wifi',
    yes: { ...radio('wifi'), 'radio.wifi_5ghz': true },
  },
  {
    phrases:
      'wi fi 6e|wifi 6e|tri band wi fi 7|tri band wifi 7|tri band wi fi 6e|6 ghz band|6 ghz wi fi|6 ghz wifi|wi fi at 6 ghz|2 4 5 and 6 ghz|2 4 5 6 ghz',
    yes: { ...radio('wifi'), 'radio.wifi_5ghz': true, 'radio.wifi_6ghz': true },
  },
  { phrases: 'wifi|wi fi|wlan|802 11', yes: radio('wifi'), no: { 'radio.technologies': [] } },
  {
    phrases:
      'lte|4g and ethernet|4g or ethernet|4g and wi fi|4g or wi fi|4g wi fi|4g ethernet|4g backup|4g fallback|and 4g|over 4g|via 4g|with 4g|4g connection|4g telemetry|4g smartwatch|4g router|4g camera|4g gps|4g watch|over 5g|via 5g|with 5g|2g 4g|3g 4g|4g 5g|4g lte|4g modem|5g modem|4g module|5g module|5g connectivity|4g connectivity|5g network|4g network|5g smartphone|5g router|gsm module|gsm modem|gsm network|over gsm|via gsm|gsm gprs|gsm radio|quad band gsm|dual band gsm|gsm 900|gsm phone|gsm gateway|gsm connection|gsm connectivity|gsm antenna|gsm umts|gsm lte|gsm 4g|2g gsm|gsm alarm|gsm dialler|gsm dialer|gsm communication|gsm sim|umts|nb iot|lte m|cellular|sim card|esim|e sim|cellular modem|mobile network|cellular module|cat m1',
    yes: { ...radio('cellular'), 'radio.internet_connected': 'direct' },
  },
  { phrases: 'nfc|contactless payment|near field communication', yes: radio('nfc') },
  { phrases: 'rfid blocking|rfid protection|rfid shielding|rfid safe|blocks rfid|rfid proof', yes: {} },
  { phrases: 'rfid|rfid tag|rfid reader', yes: radio('rfid') },
  { phrases: 'zigbee|thread radio|matter over thread|802 15 4|z wave|zwave', yes: radio('zigbee') },
  { phrases: 'uwb|ultra wideband', yes: radio('uwb') },
  { phrases: 'lora|lorawan|sigfox', yes: radio('lora') },
  { phrases: 'sub ghz', yes: radio('srd_868') },
  {
    phrases:
      'walkie talkie|vhf radio|marine radio|satellite phone|amateur radio|ham radio|cb radio|dsc radio|two way radio|pmr446|wireless mouse|wireless keyboard|wireless controller|wireless sensor|wireless camera|wireless microphone|wireless doorbell|smart home|wireless dongle|radio remote control|transmits radio|remote control by radio|dect|dect 6 0|baby monitor link|by radio|via radio|radio controlled|radio frequency remote|rf remote|rf link|wireless mesh|radio transmission to|wireless transmission|remote key fob|key fob|keyless entry|wireless receiver and transmitter',
    yes: { 'radio.transmitter': true },
  },
  {
    phrases:
      'radio module|transceiver|wireless module|radio transmitter|radio link|wireless connection|wireless connectivity|wireless link|wireless interface|radio interface|radio modem|wireless data transmission|rf transmitter|rf module',
    yes: { 'radio.transmitter': true },
    no: { 'radio.transmitter': false, 'radio.technologies': [] },
  },
  { phrases: 'wireless charging|qi charging|inductive charging|qi', yes: { 'radio.technologies': ['wpt'] } },
  { phrases: 'radar|radar sensor|mmwave', yes: radio('radar') },
  { phrases: 'gps|gnss|galileo|glonass', yes: { 'radio.technologies': ['gnss_rx'] } },
  { phrases: 'fm radio|dab|fm tuner|am fm|fm receiver|dvb t|dvb s|tuner', yes: { 'radio.receiver_only': true } },
  {
    phrases:
      'radio|radio function|wireless function|wireless functionality|wireless anything|radio equipment|antenna|remote radio|wireless communication|radio communication|wireless features|wireless radio|radio transmission|connectivity|radios|wireless|radio module of any kind',
    yes: {},
    no: { 'radio.transmitter': false, 'radio.technologies': [], 'radio.internet_connected': 'none' },
  },
];

/** Services that a product reaches itself when it is "compatible with" them. */
export const ecosystemFeatures: readonly Feature[] = [
  {
    phrases:
      'built in voice assistant|alexa|google assistant|apple homekit|homekit|works with alexa|works with google home|google home|apple home|smartthings|siri shortcuts|ifttt|tuya|smart life app',
    yes: {
      'radio.transmitter': true,
      'radio.internet_connected': 'direct',
      'digital.network_connection': true,
      'digital.software': true,
    },
  },
];

/** Software, networks, data. */
export const digitalFeatures: readonly Feature[] = [
  {
    phrases:
      'app|smartphone app|companion app|mobile app|phone app|app control|app controlled|app connectivity|control via app',
    yes: {
      'radio.transmitter': true,
      'digital.network_connection': true,
      'digital.software': true,
      'radio.internet_connected': 'indirect',
    },
  },
  {
    phrases:
      'cloud|remote maintenance|remote monitoring over the internet|online portal|web portal|web browser|online account|over the internet|from anywhere|uploads to|cloud service|internet|internet connection|cloud connection|cloud connected|streaming service|web server|remote access|wan port|cloud storage|spotify|internet connected|internet connectivity|cloud connectivity|mqtt|netflix|web interface',
    yes: { 'radio.internet_connected': 'direct', 'digital.network_connection': true, 'digital.software': true },
    no: { 'radio.internet_connected': 'none' },
  },
  {
    phrases:
      'network connection|to a pc by usb|by usb to a pc|via usb to a pc|to pc by usb|to a pc via usb|to a pc over usb|usb data link|usb to a pc|usb cable to a pc|connected to a pc|connection to a pc|read out by usb|read out via usb|exports data|usb data port|rs 232 to the cash register|pc interface|bluetooth data link|remote service port|fleet server|control software for windows|software for windows|pc software|windows software|wired network|plant network|network port|lan interface|usb c data|usb connection to a pc|connects to a pc|bacnet|io link|m bus|dali|canopen|rs 232|rs232|usb stick port|networkable|plc interface|local network|home network|ethernet|lan|rj45|modbus|profinet|network interface|usb data|can bus|ethercat|knx|usb interface|profibus|usb port for data|opc ua|rs 485|rs485|serial interface|data interface|hdmi|networked|data connection|ethernet port|ethernet ports|lan port|ethernet interface',
    yes: { 'digital.network_connection': true, 'digital.software': true },
    no: { 'digital.network_connection': false },
  },
  {
    phrases:
      'software|firmware|microcontroller|processor|embedded software|operating system|microprocessor|android|linux|programmable|rtos',
    yes: { 'digital.software': true },
    no: { 'digital.software': false },
  },
  {
    phrases:
      'firmware update|firmware is updated|software is updated|firmware updates|software updates|updates arrive|updated online|updates online|updates itself|updates wirelessly|updated via app|update via app|wireless updates|downloads updates|security updates|update server|over the air|ota|software update|ota update|ota updates|automatic updates|over the air update|remote update|fota|security update',
    yes: { 'digital.ota': true, 'digital.software': true },
  },
  {
    phrases:
      'artificial intelligence|machine learning|ai|neural network|deep learning|ai powered|ai based|large language model|llm|face recognition|facial recognition|ai model|computer vision|machine learning model',
    yes: { 'digital.ai': 'ml', 'digital.software': true },
    no: { 'digital.ai': 'none' },
  },
  {
    // That one of these is missing does not say that the others are.
    phrases:
      'heart rate|gps tracking|tracks location|live video|video stream|records audio|built in microphone|camera and microphone|voice recording|location tracking|health data|sleep tracking|video recording|cloud recording|face recognition',
    yes: { 'radio.processes_personal_data': true },
  },
  {
    phrases:
      'personal data|patient data|patient records|login|passwords|your account|an account|accounts|customer data|user account|location data|user profile|stores user data|user data|account is required|needs an account|parental app',
    yes: { 'radio.processes_personal_data': true },
    no: { 'radio.processes_personal_data': false },
  },
  {
    phrases:
      'payment|contactless payments|virtual currency|payments|mobile payment|cryptocurrency|card payments|money transfer|banking|pay function',
    yes: { 'radio.money_transfer': true },
    no: { 'radio.money_transfer': false },
  },
  {
    phrases:
      'worn on the body|worn on the upper arm|worn on the arm|worn on the chest|worn on the head|worn behind the ear|worn on the ear|worn in the ear canal|worn around the chest|worn on the leg|worn on the ankle|worn as a ring|on your wrist|worn on the wrist|body worn|wearable|wrist worn|clip on body|worn in the ear|worn on the finger|worn around the neck|worn at the belt',
    yes: { 'radio.body_worn': true },
  },
  {
    // An engine's ignition makes no electrical equipment.
    phrases:
      'electronic ignition|digital ignition|cdi ignition|transistor ignition|electronic cdi ignition|ignition module|electronic fuel injection|electronic carburettor control',
    yes: {},
  },
  {
    phrases: 'electronics|electronic|pcb|circuit board|printed circuit board|electronic control|electronic components',
    yes: { 'electronics.active': true, 'power.electrical': true },
    no: { 'electronics.active': false },
  },
  {
    phrases:
      'bulb not included|bulbs not included|bulb sold separately|bulbs sold separately|without bulb|without bulbs',
    yes: { 'electronics.active': false },
    no: { 'electronics.active': false },
  },
];
