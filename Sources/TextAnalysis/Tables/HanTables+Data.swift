// swift-format-ignore-file
// Made by scripts/make-analysis-tables.py from Unihan's readings and kCangjie (Unicode licence); never edited.

extension PinyinTable {
  /// A line a syllable, toneless, ü as v, üe also as ue: the syllable, a space, every character that can be read so.
  static let lines = #"""
a 呵啊嗄腌锕阿
ai 叆呆哀哎唉嗌嗳埃嫒挨捱暧欸毐爱瑷癌皑矮砹碍艾蔼锿隘霭
an 俺厂唵垵埯安岸广庵按揞暗案桉氨犴盦胺谙铵鞍鹌黯
ang 卬昂盎肮
ao 傲凹嗷嚣坳奡奥媪岙嶅廒懊拗敖澳熬獒璈翱聱螯袄遨鏊鏖隩骜鳌
ba 八叭吧坝妭岜巴扒把拔捌朳灞爸疤笆粑罢羓耙胈芭茇菝蚆跋钯霸靶魃鲃鲅鲌
bai 伯佰呗拜捭掰摆擘柏白百稗败
ban 伴办半坂扮扳拌搬攽斑昄板柈湴版班瓣瘢癍绊舨般钣阪靽颁
bang 傍塝帮搒梆棒棓榜浜玤磅绑膀蒡蚌谤邦镑
bao 保刨剥勹包堡孢宝报抱暴枹瀑炮煲爆胞苞葆薄褒褓豹趵雹饱鲍鸨龅
bei 倍北卑呗备孛悖悲惫杯棓椑焙狈琲碑碚糒背臂蓓被褙贝辈邶鐾钡陂鞁鞴鹎
ben 倴坋坌夯奔本栟犇畚笨苯贲锛
beng 嘣崩泵琫甏甭祊绷蚌蹦迸镚
bi 佖俾匕吡哔坒壁妣婢嬖币庇庳弊弼彼必愎敝比毕毖毙沘泌滗濞狴珌璧畀痹皕碧祕秕秘笔筚箅篦臂舭苾荜荸萆蓖蔽薜裨襞觱诐贲赑跸辟逼避邲鄙铋闭陛馝髀鲾鼻
bian 便匾卞变弁忭扁抃昪汴煸砭碥窆笾缏编苄萹蝙褊贬辨辩辫边遍鞭鳊
biao 俵儦婊幖彪摽杓标瀌灬熛瘭脿膘蔈藨表裱镖镳飑飙飚骉骠髟鳔
bie 别咇憋瘪蹩鳖
bin 傧宾彬摈斌槟殡滨濒玢缤膑豳邠镔髌鬓
bing 丙兵冫冰屏并摒昺柄栟槟炳病禀秉蛃邴饼
bo 亳伯僰剥勃博卜哱啵孛嶓帛拨搏播擘柏檗欂泊波浡渤玻砵礴箔簸脖膊般舶菠薄蘖袯趵跛踣钵钹铂镈饽馞驳魄鲅鲌鹁
bu 不卜卟哺埔埗埠堡布怖捕晡步瓿簿蔀补逋部醭钚钸
ca 嚓拆擦礤
cai 偲彩才材猜睬菜蔡裁财踩采
can 䅟参孱惨惭掺残灿璨粲蚕餐骖黪
cang 仓伧沧舱苍藏鸧
cao 嘈操曹槽漕糙艚艹草螬
ce 侧册厕恻测策
cen 参岑梣涔
ceng 噌层嶒曾蹭
cha 侘刹叉喳嚓垞姹察岔嵖差插搽杈查楂槎檫汊猹碴茬茶衩诧蹅锸镲馇
chai 侪差拆柴瘥茝虿豺钗
chan 产儳冁刬单啴婵孱巉廛忏掺搀旵梴浐潺澶瀍禅缠羼蒇蝉蟾襜觇谄谗躔辿铲镡镵阐韂颤馋骣
chang 伥倘倡偿厂唱场娼嫦尝常徜怅惝敞昌昶氅猖玚畅肠苌菖裳长阊鬯鲳鲿
chao 剿吵嘲巢弨怊抄晁朝潮炒焯绰耖超钞
che 㬚坼尺屮彻扯掣撤澈砗车
chen 伧嗔宸尘忱抻晨榇橙沈沉煁琛疢瞋碜称臣衬谌谶趁辰郴陈龀
cheng 丞乘偁呈噌城埕塍宬庱惩憕成承撑晟枨柽橙澂澄牚珵珹琤盛瞠秤称程蛏裎诚赪逞酲铖铛骋
chi 侈傺匙叱吃哧啻嗤坻墀媸尺弛彳持摛敕斥池漦炽瓻痓痴瘛眵笞篪翅耻胣茌蚩螭褫赤踟迟饬驰魑鸱齿
chong 㳘充冲埫宠崇忡憧摏涌珫种翀舂艟茺虫重铳
chou 丑仇侴俦婤帱惆愁抽杻椆犨畴瘳瞅稠筹绸臭踌酬雠
chu 䝙䢺亍俶储出刍初厨处怵憷搐摴斶杵柷楚楮樗橱滁濋琡畜矗础绌蜍褚触蹰躇锄除雏黜
chua 欻
chuai 啜嘬揣搋膪踹
chuan 串传喘圌巛川椽氚穿舛舡船遄钏
chuang 创噇幢床怆疮窗闯
chui 倕吹圌垂捶棰椎槌炊锤陲
chun 䲠唇堾春椿淳瑃纯莼蝽蠢醇鹑
chuo 啜婼惙戳绰踔辍辶逴龊
ci 伺佽兹刺呲堲差慈次此泚玼瓷疵磁祠糍茈茨莿词赐跐辞雌鹚
cong 丛从匆囱悰枞淙熜琮璁聪苁葱骢
cou 凑腠辏
cu 促卒徂殂猝簇粗蔟趣蹙蹴酢醋
cuan 撺攒汆爨窜篡蹿镩
cui 催啐崔悴摧榱毳淬漼璀瘁粹缞翠脆萃衰
cun 存寸忖村皴蹲邨
cuo 厝嵯挫措搓撮棤瑳痤瘥矬磋脞莝蹉酂锉错鹾
da 哒嗒垯塔大妲怛打搭沓炟疸瘩笪答耷荙褡跶达阘靼鞑
dai 代傣叇呆呔垈埭大岱带待怠戴歹殆玳甙绐袋贷轪迨逮骀黛
dan 丹亶但儋单啖弹惮憺担掸旦殚氮淡澹疍疸瘅眈石箪耽聃胆萏蛋诞赕郸
dang 党凼垱宕当挡档珰砀筜荡菪裆谠铛
dao 倒刀刂到叨导岛帱忉悼捣捯氘焘盗祷稻纛舠蹈道鱽
de 嘚地底得德的锝
dei 嘚得
den 扽
deng 凳噔嶝戥澄灯璒登瞪磴等簦蹬邓镫
di 䃅䗖低嘀地坻堤娣媂嫡帝底弟抵提敌杕柢棣氐涤滴狄玓的睇砥碲禘笛第籴缔羝翟荻菂蒂觌诋谛踶蹢迪递邸镝鞮骶髢
dia 嗲
dian 佃典坫垫奠巅店惦扂掂殿淀滇点玷琔电甸癜癫碘簟踮钿阽靛颠
diao 凋刁叼吊掉汈碉窎调貂钓铞铫雕鲷鸟
die 䏲叠喋嗲垤堞揲昳爹牒瓞碟绖耋蝶谍跌蹀迭鲽
ding 丁仃叮啶定玎町疔盯碇耵腚萣订酊钉铤锭顶鼎
diu 丢铥
dong 东侗冬冻动咚垌岽峒恫懂栋氡洞硐胨胴董鸫
dou 兜抖斗痘窦篼蔸蚪读豆逗都陡
du 厾嘟堵妒度杜椟毒渎渡牍犊独督睹碡笃肚芏蠹读赌都镀阇顿髑黩
duan 塅断椴段煅瑖短端簖缎耑锻
dui 兑堆对怼憝敦碓祋镦队
dun 吨囤墩惇敦楯沌炖盹盾砘礅趸蹲蹾遁钝镦顿
duo 㙍亸剁剟咄哆哚垛埵堕多夺度惰掇朵杕柁缍舵裰跺踱躲铎饳驮
e 俄厄呃哦噩垩姶娥婀屙峨崿恶愕扼涐腭苊莪萼蛾讹谔轭遏鄂锇锷阏阿颚额饿鳄鹅鹗
ei 欸诶
en 恩摁蒽
er 二佴儿咡尔洱珥而耳贰迩铒陑饵鲕鸸
fa 乏伐发垡法珐砝筏罚酦阀
fan 凡反墦帆幡梵樊氾泛烦燔犯璠畈番矾繁翻范蕃藩蘩贩蹯返钒饭
fang 仿匚坊妨彷房放方昉枋牥纺肪舫芳蚄访邡钫防鲂
fei 剕匪吠啡妃废悱扉斐朏棐榧沸淝狒痱篚绯翡肥肺腓芾菲蜚诽费镄霏非飞鲱
fen 份偾分吩坋坟奋忿愤棻棼氛汾瀵焚玢粉粪纷翂芬豮酚鲼鼢
feng 丰俸冯凤唪奉封峰崶枫沣沨浲烽疯砜缝葑蜂讽赗逢酆锋风
fo 佛
fou 否缶
fu 㕮㳇付伏佛俘俯傅凫副匐呋咐垺复夫妇孚孵富市幅幞府弗怫扶抚拂拊敷斧服枹桴榑氟洑浮涪滏父玞琈甫砆砩祓福稃符簠绂绋缚罘肤脯腐腑腹艴芙芣芾苻茀茯莩菔蚨蜉蝠蝮袱覆讣负赋赙赴趺跗辅辐郛鄜釜阜阝附韨馥驸鲋鳆麸黻黼
ga 伽呷咖嘎噶夹尕尜尬旮胳轧钆
gai 丐垓戤改晐概溉盖芥荄该赅钙陔
gan 㽏乾坩尴干感扞擀敢旰杆柑橄泔淦澉玕甘疳矸秆竿绀肝苷赣赶酐鳡
gang 㭎冈冮刚堽岗戆扛杠港矼筻纲缸罡肛钢鿍
gao 告搞杲槁槔皋睾稿筶篙糕缟羔膏藁诰郜锆镐高
ge 个仡割各合咯哥哿嗝圪塥屹戈搁搿格歌滆疙盖硌纥胳膈舸葛虼蛤袼铬镉阁隔革颌骼鬲鸽
gei 给
gen 亘哏根艮茛跟
geng 哽埂庚暅更梗浭绠羹耕耿赓颈鲠鹒
gong 䢼供公共功唝宫工巩廾弓恭拱攻汞珙红肱蚣觥贡躬龚
gou 佝勾句垢够姤媾岣彀构枸沟狗笱篝缑耇苟觏诟购遘钩雊鞲
gu 估古呱咕嘏固堌姑孤崮故梏榖毂汩沽瀔牯牿痼瞽箍罟羖股臌菇菰蓇蛄蛊觚诂谷贾轱辜酤钴锢雇顾馉骨鲴鸪鹄鹘鼓
gua 刮剐卦呱坬寡括挂栝瓜聒胍褂诖鸹
guai 乖夬怪拐掴
guan 倌关冠官惯掼棺毌涫灌爟琯瓘盥矜祼筦管纶罐莞蒄观贯馆鳏鳤鹳
guang 光咣垙广桄洸犷珖胱逛
gui 傀刽刿匦圭妫姽宄庋廆归晷柜桂桧氿炅炔珪瑰癸皈硅筀簋规诡贵跪轨邽闺鬶鬼鲑鳜龟
gun 丨棍滚磙绲衮辊鲧
guo 呙国埚崞帼掴果椁涡猓粿腘虢蜾蝈裹过郭锅馃馘
ha 哈虾蛤铪
hai 亥咍咳嗐嗨孩害氦浬海胲还醢骇骸
han 㘎函含喊垾寒崡嵅悍憨憾扞捍撖撼旱晗暵汉汗浛涵瀚焊焓琀罕翰菡蔊虷蚶邗邯酣阚韩顸颔鼾
hang 吭夯巷杭沆珩绗航行颃
hao 号嗥嚆嚎壕好昊毫浩淏濠灏皓皞耗蒿薅蚝豪貉郝鄗镐颢
he 何劾合吓呵和喝嗬垎壑曷核河涸熇盉盍盒禾纥翮翯荷菏蚵褐诃貉贺赫郃阂阖鞨颌饸鹖鹤龁龢
hei 嗨嘿黑
hen 很恨狠痕
heng 亨哼堼姮恒桁横珩蘅衡鸻
hong 吽哄唝宏弘泓洪烘玒硔竑红纮翃荭蕻薨虹訇讧谼轰闳鸿黉
hou 侯候厚后吼喉垕堠後猴瘊篌糇逅郈骺鲎鲘齁
hu 乎互冱呼和唬唿囫壶嫭岵弧忽怙惚戏户戽扈护斛昈昒核槲沪浒淴湖滹烀煳狐猢琥瑚瓠祜笏糊縠胡葫虍虎蝴觳轷鄠醐隺鳠鹄鹕鹘鹱
hua 划化华哗婳桦滑猾画花觟话豁铧骅
huai 划坏徊怀槐淮踝
huan 㬊唤圜奂嬛宦寰峘幻患换擐桓欢洹浣涣漶澴焕獾环痪缓缳荁萑豢貆还逭郇锾镮鬟鲩鹮
huang 㿠凰喤媓幌徨恍惶慌晃湟滉潢煌瑝璜癀皇磺篁簧肓艎荒蝗蟥谎遑锽隍鳇黄
hui 㧑会卉咴哕喙回堕彗徊徽恚恢悔惠慧挥晖晦桧橞毁汇洄浍溃灰烠烩珲秽绘缋翙翚茴荟蕙虺蛔蟪袆讳诙诲贿辉隳麾
hun 婚惛昏浑混溷珲荤诨阍馄魂
huo 㸌伙佸劐和嚄嚯夥惑或攉活漷濩火砉祸耠获藿蠖豁货钬锪镬霍
ji 丌乩亟伋伎佶偈其冀几击剂剞即及叽吉咭哜唧圾垍基墼奇妓姞姬嫉季寂寄屐岌嵇嵴己彐徛忌急悸惎戟戢技挤掎既暨期机极枅棘楫殛汲洎济漈激瀱犄玑畸畿疾瘠矶祭积稷稽穄笄笈箕籍系级纪给继绩缉罽羁耤肌脊芨芰荠蒺蓟蕺藉虮觊觭计讥记诘赍跻跽蹐辑迹际集霁革饥骥髻鱾鲚鲫鸡鹡麂齐齑
jia 价伽佳假加叚嘉嘏夹嫁家岬恝戛挟斝架枷槚泇浃珈甲痂瘕稼笳胛茄荚葭蛱袈袷贾跏迦郏钾铗镓颊驾
jian 件俭健僭兼减剑剪囝坚奸尖建戋戬拣捡搛暕枧柬检楗槛歼毽浅涧渐湔溅煎牮犍监睑硷碱笕笺简箭篯缄缣翦肩腱舰艰茧荐菅蒹裥见謇谏谫贱趼践踺蹇鉴锏键间鞬鞯饯鲣鳒鹣
jiang 僵匠奖姜将弶强桨江洚浆犟疆礓糨绛缰耩膙茳蒋虹讲豇酱降鳉
jiao 䴔交佼侥僬剿叫噍嚼姣娇峤峧徼恔挢搅教敫斠校椒浇湫滘漖焦燋狡璬皎皦皭矫礁窖绞缴胶脚艽茭蕉藠蛟觉角跤轿较郊酵醮铰饺骄鲛鹪
jie 㛃介价借偈劫劼卩喈嗟姐婕孑家届岊悈戒截拮捷接揭杰桀桔楷檞洁湝玠界疖疥皆睫碣秸竭絜结羯节芥藉蚧蜐街袷褯解讦诘诫阶颉骱鲒
jin 仅今劲卺噤堇墐妗尽巾廑斤晋槿殣津浕浸溍烬珒琎瑨瑾矜祲禁筋紧缙荩衿襟觐谨赆近进金钅锦靳馑
jing 䴖井京倞儆兢净刭劲境婧弪径惊憬敬旌景晶汫泾猄獍璟璥痉睛竞竟竫粳精经肼胫腈茎荆菁警迳镜阱靓靖静颈鲸麖鼱
jiong 䌹冂冏坰坷扃泂炅炯窘迥颎
jiu 㠇久九僦厩咎啾就揪救旧柩桕氿灸玖疚究纠臼舅赳蹴酒阄韭鬏鸠鹫
ju 䴗且举俱倨具剧句咀娵局居屦岠崌巨弆惧拒拘据掬枸柜桔椐榉榘橘沮泃澽炬焗犋狙琚疽瞿矩砠秬窭筥聚腒苣苴莒菊菹蒟裾讵趄距踞踽车遽醵钜锔锯雎鞠鞫飓驹龃
juan 倦卷圈娟捐桊涓焆狷眷绢蠲鄄锩镌隽鹃
jue 㵐倔傕决劂厥嗟噘噱嚼孓崛抉掘撅攫桷橛爝爵獗玃玦珏矍砄绝脚蕨觉角觖诀谲蹶镢
jun 䐃俊军君均峻捃晙浚焌珺畯皲竣筠莙菌郡钧隽骏鲪麇龟
ka 佧卡咔咖咯喀胩
kai 凯剀垲开忾恺慨揩楷炌蒈铠锎锴闿
kan 侃刊勘坎堪墈崁嵁嵌戡槛看瞰砍磡莰衎阚龛
kang 亢伉康慷扛抗炕糠钪闶
kao 㸆尻拷栲洘烤犒考铐靠
ke 克刻剋匼可呵咳嗑坷壳客岢恪柯棵氪渴溘炣牁珂疴瞌磕科稞窠缂苛蝌课轲钶锞颏颗骒髁
kei 剋
ken 啃垦恳肯裉龈
keng 吭坑硁铿
kong 倥埪孔崆恐控硿空箜
kou 口叩寇扣抠眍筘芤蔻
ku 刳哭喾圐堀库枯矻窟绔苦裤酷骷
kua 侉垮夸姱挎胯跨
kuai 㧟会侩哙块快浍狯筷脍蒯郐鲙
kuan 宽款髋
kuang 况匡哐圹夼旷框洭狂眶矿筐纩诓诳贶邝
kui 亏傀匮喟喹夔奎岿悝愦愧戣揆暌櫆溃煃盔睽窥篑聩葵蒉蝰跬逵隗馈馗骙魁
kun 困坤堃壸婫悃捆昆焜琨裈醌锟阃髡鲲鹍
kuo 廓扩括栝蛞适阔
la 剌啦喇垃拉旯瘌砬腊落蓝蜡蝲辣邋镴鞡
lai 俫崃徕来梾涞濑癞睐籁莱赉赖铼
lan 兰婪岚懒拦揽斓栏榄滥漤澜烂篮缆罱蓝褴襕览谰镧阑
lang 㫰㮾啷埌塱崀廊朗桹榔浪烺狼琅稂筤莨蒗蓢螂郎锒阆
lao 佬劳唠姥嫪崂捞栳橑涝潦烙牢痨络老耢荖落酪醪铑铹
le 乐了仂勒叻泐簕肋饹鳓
lei 儡勒嘞垒嫘擂檑泪癗磊礌类累缧罍羸耒肋蕾藟诔酹镭雷
leng 冷堎塄崚愣棱楞
li 㰀丽例俐俚俪傈凓利力励历厉厘吏呖哩唳喱坜娌嫠峛悝戾朸李枥栎栗梨沥浬溧漓澧犁狸猁珕理璃疠疬痢砺砾礼离立笠篥篱粒粝缡罹苈荔莅莉蓠藜蛎蜊蠡詈跞轹逦郦醨醴里釐锂隶雳骊鬲鲡鲤鳢鹂黎黧
lia 俩
lian 奁帘廉怜恋敛梿楝殓浰涟潋濂炼琏瑓磏练联脸臁莲蔹蠊裢裣连链镰鲢
liang 两亮俍俩倞凉墚悢晾梁椋粮粱良莨谅踉辆辌量靓魉
liao 了僚嘹嫽寥寮尥廖憭撂撩料漻潦燎獠疗瞭簝缭聊蓼蹽辽钌镣髎鹩
lie 䴕冽列劣咧埒捩洌烈猎脟裂趔躐鬣
lin 临凛吝啉嶙廪懔拎林檩淋潾琳璘瞵磷箖粼翷膦蔺赁躏辚遴邻霖鳞麟
ling 㥄令伶凌另呤囹坽姈岭昤柃棂棱泠澪灵玲瓴祾绫羚翎聆舲苓菱蛉酃铃陵零领鲮鸰龄
liu 六刘旒柳榴流浏溜熘珋琉瑬留疁瘤硐硫碌绺罶遛鎏锍镏镠陆飗馏骝鹠鹨
lo 咯
long 咙哢垄垅弄拢昽栊泷漋珑癃眬砻窿笼聋胧茏陇隆龙
lou 䁖偻剅喽娄嵝搂楼溇漏瘘篓耧蒌蝼镂陋露髅
lu 僇六勠卢卤噜垆庐录戮掳撸栌橹氇泸渌漉潞澛炉琭璐甪碌禄稑箓簏绿胪舻芦菉蓼蕗虏赂路轳辂辘逯镥陆露颅鲁鲈鸬鹭鹿麓
luan 乱卵娈孪峦挛栾滦脔銮鸾
lue 䂮圙掠略锊
lun 仑伦囵抡沦纶论轮
luo 倮咯啰捋摞椤泺洛漯烙猡珞瘰硌箩络罗脶荦萝落蓏螺蠃裸跞逻锣镙雒骆骡
lv 侣偻吕垏屡履律捋旅梠榈氯滤率稆绿缕膂菉葎虑褛铝闾驴
lve 䂮圙掠略锊
ma 么吗唛嘛妈嬷孖抹摩杩犸玛码祃蚂蟆马骂麻
mai 买劢卖埋脉荬迈霾麦鿏
man 埋墁嫚幔慢曼满漫熳瞒缦蔓蛮螨谩蹒镘鞔颟馒鬘鳗
mang 尨忙杧氓漭牤牻盲硭芒茫莽蟒邙
mao 冒卯峁帽懋旄昴楙毛泖牦猫瑁眊瞀矛耄芼茂茅茆蝥蟊袤貌贸鄚铆锚髦
me 么末麽
mei 妹媄媒媚寐嵋昧枚梅楣每没浼渼湄煤猸玫瑂眉糜美莓袂谜郿酶镁镅霉魅鹛
men 亹们懑扪焖钔门闷
meng 㠓勐孟尨幪懵朦梦檬氓猛獴甍盟瞢礞艋艨萌蒙虻蜢蠓锰鹲
mi 冖咪嘧宓密幂弥弭敉汨泌洣猕眯祕祢秘米糜糸縻脒芈蘼蜜觅谜谧迷醚醾靡麋
mian 丏偭免冕勉勔娩宀愐棉沔渑湎眄眠绵缅腼面黾
miao 喵妙庙描杪淼渺眇瞄秒缈缪苗藐邈鹋
mie 乜咩灭篾蔑蠛
min 岷忞悯愍抿敏旻民泯湣珉皿碈缗苠闵闽鳘黾
ming 冥名命明暝洺溟盟瞑茗蓂螟酩铭鸣
miu 缪谬
mo 万冒嘿墨嫫寞抹摩摸摹无末模殁没沫漠瘼磨秣耱脉膜茉莫蓦藦蘑谟貊貘镆陌靺馍魔麽默
mou 侔哞某牟眸缪蛑谋鍪
mu 亩仫募坶墓姆姥幕慕拇暮木模母毪沐牟牡牧目睦穆苜莫钼
na 乸南呐哪娜拿捺纳肭衲那钠镎
nai 乃佴哪奈奶柰氖耏耐艿萘迺那鼐
nan 南喃囝囡婻楠男腩萳蝻赧难
nang 囊囔攮曩馕齉
nao 呶垴孬峱恼挠淖猱瑙硇脑臑蛲铙闹
ne 呐呢哪疒讷那
nei 内哪那馁
nen 嫩恁
neng 能
ni 伲你倪匿呢坭妮尼怩拟旎昵泥溺猊睨祢腻薿逆铌霓鲵麑
nian 埝年廿念拈捻撵碾粘蔫辇辗鲇鲶黏
niang 娘酿
niao 嬲尿溺脲茑袅鸟
nie 乜啮嗫孽嵲捏涅糵聂臬菍蘖蹑镊镍陧颞
nin 恁您
ning 佞凝咛宁拧柠泞狞甯聍苧
niu 妞忸扭拗杻牛狃纽钮
nong 侬农哝弄浓秾脓
nou 耨
nu 傉努呶奴孥弩怒砮笯胬驽
nuan 暖暧
nue 疟虐
nuo 傩喏娜懦挪搦糯诺锘
nv 女恧衄钕
nve 疟虐
o 哦喔噢嚄
ou 偶区呕怄欧殴沤瓯耦藕讴鸥
pa 啪帕怕扒杷派潖爬琶筢耙舥葩趴钯
pai 俳哌徘拍排派湃牌簰蒎迫
pan 判叛扳拚攀槃泮潘爿畔番盘盼磐磻胖般蟠袢襻蹒
pang 乓厖庞彷旁滂磅耪胖膀螃逄雱鳑
pao 刨匏咆庖抛泡炮狍疱脬袍跑
pei 佩呸培帔旆沛胚衃裴赔辔配醅锫陪霈
pen 喷湓盆
peng 嘭堋弸彭怦抨捧搒朋棚椪榜澎烹砰硼碰篷膨芃蓬蟛鹏
pi 䴙丕仳伾僻劈匹吡否啤噼嚭圮坏坯埤媲屁庀批披擗枇椑毗淠澼狉琵甓疋疲痞癖皮睥砒纰罴脾芘苉蚍蜱裨譬貔辟邳郫铍陂陴霹鲏鼙
pian 㛹便偏扁楩片犏篇缏翩胼谝蹁骈骗
piao 剽嘌嫖朴殍漂瓢瞟票缥莩薸螵飘骠
pie 丿撇氕瞥苤
pin 品姘嫔拚拼榀牝玭聘贫频颦
ping 乒俜冯凭坪娉屏帡平枰泙洴涄淜玶瓶苹荓萍蚲评鲆
po 䥽剖叵坡婆朴桲泊泺泼珀皤破笸粕繁迫鄱酦钋钷陂颇魄
pou 剖抔掊裒
pu 仆匍噗圃埔堡墣扑攴攵普暴曝朴氆浦溥潽濮瀑璞穙脯莆菩葡蒱蒲谱蹼酺铺镤镨
qi 䓫七乞亓亟企俟其凄启呇嘁器圻埼奇契妻婍屺岂岐崎弃愭憩戚旗期杞柒栖桤棋棨槭欺歧气汔汽沏泣淇漆玘琦琪畦砌碛碶磜祁祇祈祺稽綦綮绮缉耆脐芑芪荠萁萋葺蕲蛴蜞讫起跂蹊迄郪锜颀骐骑鲯鳍麒齐
qia 卡恰拤掐洽葜袷髂
qian 乾仟佥倩凵前千圲堑墘孅岍嵌悭愆慊扦掮搴杄椠欠歉汧浅潜牵犍磏签箝纤缱肷芊芡茜荨蒨虔褰谦谴迁遣钎钤钱钳铅阡靬骞鹐黔
qiang 丬呛墙嫱将强戕戗抢枪樯炝玱羌羟腔蔃蔷蜣襁跄锖锵镪
qiao 乔侨俏劁壳峤峭巧悄愀憔撬敲桥樵橇瞧硗硚窍缲翘荞蕉诮谯跷锹雀鞒鞘
qie 且伽切妾怯惬慊挈癿砌窃箧茄趄郄锲
qin 亲侵勤吣嗪噙寝嵚廑慬揿擒檎沁溱琴矜禽秦芩芹螓衾覃钦锓骎
qing 亲倾勍卿圊庆庼情擎晴檠氢氰清碃磬箐綮罄苘蜻謦请轻青顷鲭黥
qiong 䓖琼穷穹筇芎茕蛩跫邛銎
qiu 丘仇俅囚巯楸求泅湫犰球璆秋糗萩虬蚯蝤裘訄赇逑遒邱酋鞧鳅鹙鼽龟
qu 㭕䓛劬区去取坥娶屈岖岨戌曲朐氍渠灈焌璩癯瞿磲祛竘胠苣蕖蘧蛆蛐蠼衢袪觑诎趋趣躯阒驱鸲麴麹黢鼩龋
quan 佺全券劝圈婘悛拳权棬泉犬犭瑔畎痊筌绻荃蜷诠辁醛铨颧鬈鳈
que 却埆悫榷炔瘸确碏缺阕阙雀鹊
qun 囷群裙逡麇
r 儿
ran 䎃冉染然燃苒蚺髯
rang 儴嚷壤攘瀼瓤禳穰蘘让
rao 娆扰桡绕荛饶
re 喏惹热若
ren 人亻仁仞任刃壬妊忍稔纫纴荏葚衽认讱轫韧饪
reng 仍扔
ri 日驲
rong 冗容嵘戎榕溶熔狨瑢绒肜茸荣蓉蝾融镕
rou 揉柔糅肉蹂鞣
ru 乳儒入嚅如嬬孺汝洳溽濡缛茹蓐薷蠕褥襦辱铷颥
ruan 堧媆朊瓀软阮
rui 枘汭瑞睿芮蕊蕤蚋锐
run 润闰
ruo 偌婼弱爇箬若蒻鄀
sa 仨卅挲撒洒潵脎萨靸飒
sai 噻塞思腮赛鳃
san 三伞叁散毵糁霰馓
sang 丧嗓搡桑磉颡
sao 埽嫂扫搔梢溞瘙缫缲臊骚鳋
se 啬塞洓涩瑟璱穑色铯
sen 森
seng 僧
sha 傻刹厦唼啥嗄挲杀杉歃沙煞痧砂纱莎裟铩霎鲨
shai 晒筛色酾
shan 删剡单善埏墡姗嬗山彡扇掞掸掺擅晱杉栅汕潸煽珊疝禅缮膳膻舢芟苫蟮衫讪赡跚鄯钐闪陕骟鳝
shang 上伤商垧墒尚晌殇汤熵绱裳觞赏
shao 劭勺召哨少捎杓柖梢潲烧玿睄稍筲绍艄芍苕蛸邵鞘韶
she 佘厍奢射慑折揲摄歙涉滠猞畬畲社舌舍蛇设赊赦阇麝
shei 谁
shen 什伸侁参呻哂娠婶审屾慎棽椹沈深渖渗燊珅甚甡申瘆瞫矧砷神糁绅肾胂莘葚蜃诜谂身鲹
sheng 乘剩升圣声嵊昇晟渑牲生甥盛省眚笙绳胜陞
shi 䏡䴓世事什仕似使侍势匙十史嗜嘘噬埘士失奭始媞实室尸屎峙市师式弑恃拭拾施时是柿栻殖氏浉湜湿炻狮矢石示礻祏筮耆舐莳蓍虱蚀螫襫视誓识试诗谥豉豕贳轼适逝邿酾释铈食饣饰驶鲥鲺鸤鼫
shou 兽受售守寿手扌授收熟狩瘦绶艏首
shu 书俞倏叔塾墅姝婌孰属庶恕戍抒摅数暑曙术束枢树梳殊殳毹沭淑漱澍熟疏秫竖纾署腧舒菽蔬薯蜀赎输述鄃陎隃黍鼠
shua 刷唰耍
shuai 帅摔率甩蟀衰
shuan 拴栓涮腨闩
shuang 双孀泷爽礵霜骦鹴
shui 帨水氵睡税说谁
shun 吮楯瞬舜顺
shuo 妁搠数朔槊烁硕蒴说铄
si 㟃丝伺似俟偲兕凘厕厮厶司咝嗣嘶四姒寺已巳思撕斯楒死汜泗涘澌祀私笥纟缌耜肆虒蛳锶飔食饲驷鸶
song 㧐凇娀宋崧嵩忪怂悚松淞竦耸菘讼诵送颂
sou 叟嗖嗽嗾廋搜擞溲瞍艘蒐薮螋锼飕馊
su 俗傃僳嗉塑夙宿愫涑溯甦稣窣簌粟素缩肃苏蔌觫诉谡蹜速酥骕鹔
suan 狻算蒜酸
sui 尿岁旞濉燧璲眭睢碎祟穗穟绥荽葰虽襚谇遂邃隋随隧髓
sun 孙损榫狲笋荪隼飧
suo 唆唢嗍嗦娑所挲桫梭溹琐睃索缩羧莎蓑锁
ta 他嗒塌塔她它拓挞榻沓溚溻漯獭褟趿踏蹋遢铊闼阘靸鞳鳎鿎
tai 台呔太态抬汰泰炱肽胎苔薹跆邰酞钛骀鲐
tan 倓叹啴坍坛坦弹忐惔探摊昙榃檀毯滩潭澹炭璮痰瘫碳磹菼袒覃谈谭贪郯钽锬镡
tang 䣘倘傥唐嘡堂塘帑惝搪棠樘汤淌溏烫瑭糖羰耥膛螗螳趟蹚躺鄌醣铴镋镗饧
tao 叨啕套弢慆掏桃梼洮涛淘滔焘绦绹萄讨逃陶韬饕鼗
te 忑忒慝特螣铽
tei 忒
teng 䲢滕熥疼縢腾藤螣誊
ti 䴘体俶倜剃剔啼嚏堤屉悌惕提擿替梯涕瑅绨缇荑裼趯踢蹄逖遆醍锑题鳀鹈
tian 佃填天忝恬掭晪殄沺淟添湉甜田畋盷腆舔钿阗黇
tiao 佻嬥挑朓条眺祧窕笤粜苕蜩调跳迢髫鲦龆
tie 帖怙萜贴铁餮
ting 䗴亭侹停厅听圢婷庭廷挺桯梃汀渟烃烶珽町艇莛葶蜓铤霆颋
tong 㛚仝佟侗僮同哃嗵垌峂峒彤恫恸捅曈桐桶橦潼烔痛瞳砼童筒统茼通酮铜鲖
tou 亠偷头投透钭骰
tu 㻬兔凸吐图土堍屠徒梌涂秃稌突腯荼菟葖途酴钍
tuan 团彖抟湍煓猯疃
tui 忒推煺腿蜕褪退颓魋
tun 吞囤坉屯忳暾氽焞臀褪豚饨鲀
tuo 乇佗侂唾坨妥庹托拓拖柁柝椭橐沱沲砣箨脱萚跎酡铊陀驮驼魄鸵鼍
wa 佤凹哇娃娲挖洼瓦畖窊腽蛙袜
wai 外崴歪
wan 万丸剜塆妧娩婉婠完宛弯惋挽晚椀湾烷玩琬畹皖碗纨绾脘腕芄莞菀蔓蜿豌顽
wang 亡妄尪往忘惘旺望枉汪王网罔芒辋魍
wei 为亹伟伪位偎卫危味唯喂囗围圩委威娓尉尾峗崴嵬巍帏帷廆微惟慰未桅沩洈洧涠渭溦潍炜煟煨猥猬玮琟畏痿硊硙碨纬维胃艉苇萎葳蔚薇薳螱诿谓軎违逶遗闱隈隗霨韦韪魏鲔鳂鳚
wen 刎吻文榅汶温炆玟璺瘟稳紊纹芠蕰蚊辒问闻阌雯鳁
weng 嗡滃瓮翁蓊蕹鹟
wo 倭偓卧喔幄我挝握斡沃涡涴渥硪窝肟莴蜗踒龌
wu 乌五仵伍侮兀务勿午吴吾呒呜唔圬坞妩婺寤屋屼巫庑忤怃恶悟戊捂於无旿晤杌梧武毋污洿浯焐物牾珷珸痦舞芜芴蜈诬误迕邬郚鋈钨铻阢雾靰骛鹀鹉鹜鼯
xi 㴔习俙傒僖兮吸咥唏喜嘻夕奚媳嬉屃屣嶍嶲巇希席徙恓息悉惜憙戏昔晞晰暿曦析枲栖樨檄欷歙汐洒洗浠淅溪潟烯熄熙熹熻爔牺犀玺皙睎矽硒禊禧稀穸窸粞系细绤羲翕肸腊膝舄舾茜菥葸蓰蜥螅蟋袭裼西觋觿谿豨蹊郗郤酅醯釐铣锡阋隙隰饩饻鳛鼷
xia 下侠匣厦叚吓呷唬夏峡暇柙狎狭瑕瞎硖罅翈虾辖遐霞黠
xian 㬎仙伣伭先冼县咸娴嫌宪岘崄弦忺挦掀显暹氙洗涎燹狝猃献现痫硍祆禒筅籼纤线缐羡腺舷苋莶藓蚬衔见贤跣跹酰铣锨锬闲限险陷霰馅鲜鹇
xiang 乡享像厢向响巷庠想橡湘珦瓖相祥箱缃翔芗葙蟓襄详象镶降项飨饷香骧鲞
xiao 削哓哮啸嚣孝宵小崤效敩晓枭枵校洨消涍淆潇猇皛硝笑筱箫绡翛肖萧虓蛸蟏逍销霄骁魈鸮
xie 㙦些亵偕偰写勰协卸叶契屑廨懈挟揳携撷斜械楔榍榭歇泄泻渫澥瀣燮獬絜绁缬胁薢薤蝎蟹血解谐谢躞邂邪鞋颉鲑
xin 䜣伈信囟寻心忄忻新昕欣歆炘芯莘薪衅辛鑫锌镡馨
xing 兴刑型姓婞幸形性悻惺擤星杏煋猩瑆省硎腥荇荥行邢醒钘铏陉饧骍
xiong 兄凶匈夐汹熊胸讻诇雄
xiu 䗛休修咻嗅宿岫庥朽溴滫珛琇秀绣羞脩臭袖貅锈馐髹鸺
xu 㳚冔勖叙吁嘘圩垿墟婿媭序徐恤戌旭旴昫栩欻洫浒湑溆煦珝畜盱砉糈絮绪续胥蓄蓿虚许诩谞酗醑需须顼魆
xuan 儇券咺喧宣悬愃揎旋昡晅暄暶楦泫渲漩炫烜煊玄玹琄瑄璇痃癣眩碹禤绚翾萱衒谖轩选铉镟
xue 削噱学峃敩泶穴茓薛血谑踅雪靴鳕
xun 勋噀埙寻峋巡巽徇循恂旬曛栒殉汛洵浔浚熏獯珣窨荀荤荨蕈薰训讯询迅逊郇醺驯鲟
ya 丫亚伢压吖呀哑垭堐娅岈崖押揠桠氩涯牙猰玡琊疋痖睚砑芽蚜衙讶轧迓雅鸦鸭
yan 䶮严俨偃兖剡厌厣咽唁堰墕奄妍嫣嬿宴岩崦延弇彦恹戭扊掩晏棪檐殷沇沿淹渰湮滟演漹炎烟烻焉焰焱燕琰甗盐眼研砚筵罨胭腌艳芫菸虤蜒蝘衍觃言讠谚谳赝郾鄢酽铅闫阉阎阏阽雁颜餍验魇黡鼹
yang 仰佯养咉垟央徉怏恙扬旸杨样殃氧泱洋漾炀烊玚疡痒秧羊羕蛘钖阳鞅飏鸯
yao 㙘么侥吆咬垚夭妖姚媱尧峣崾幺徭摇曜杳滧爻猺珧瑶疟窅窈窑繇约耀肴腰舀药要谣轺遥邀钥铫陶靿鳐鹞
ye 业也倻冶叶咽噎堨夜拽掖揶晔曳椰楪液烨爷耶腋谒邪邺野铘靥页馌
yi 㑊一乂义乙亦亿仡以仪伊佁佚佾依倚刈劓勚匜医呓咦咿嗌噫圯埸壹夷奕姨嫕宜宧尾屹峄嶷已廙异弈弋彝役忆怡怿悒意懿扅扆抑挹揖旖易昳杙枍椅椸欹殪毅沂洢浥溢漪潩熠燚猗疑疫痍瘗癔益眙矣祎移簃繄绎缢羿翊翌翳翼肄胰臆舣艺艾苡荑薏蚁蛇蛾蜴螠衣衤裔裛议译诒诣谊贻踦轶迤逸遗邑酏钇铱镒镱颐食饴驿鹝鹢黟
yin 䲟印吟吲喑嚚因圻垠堙夤姻寅尹崟廴引愔慭歅殷氤洇淫湮溵烟狺珢瘾禋窨胤茚茵荫蚓蟫訚鄞铟银阴隐霪音饮骃龂龈
ying 䓨哩嘤婴媖媵嬴应影撄映楹樱溁滢潆瀛瑛璎瘿盈硬缨罂膺英茔荥荧莹莺萤营萦蓥蝇赢迎郢锳颍颖鹦鹰
yo 哟唷育
yong 㶲佣俑勇咏喁埇墉壅庸恿慵拥栐永泳涌澭用甬痈臃蛹踊邕鄘镛雍颙饔鲬鳙
you 优佑侑卣又友右呦囿宥尢尤幼幽忧悠攸有柚槱油浟游牖犹猷由疣祐繇羑耰莜莠莸蚰蚴蝣蝤诱邮酉釉铀铕鱿鲉麀黝鼬
yu 㺄与予于伛余俞俣吁喻圄圉圫域堉妤妪娱宇寓尉屿峪峿嵎嵛庾彧御悆愈愉愚揄敔於昱棫榆欤欲毓浴淤淯渔渝滪潏煜熨燏燠狱狳玉玙瑀瑜畬瘀瘐盂矞禹禺窬窳竽粥纡羽聿肀育腴臾舁舆艅芋菀萸蓣蔚薁虞蜮蝓裕褕觎誉语谀谕谷豫迂逾遇遹邘郁鄅钰铻阈隅隩雨雩预饫馀驭髃鬻鱼鹆鹬龉
yuan 元冤原员园圆圜垣垸塬媛嫄怨愿掾援橼沅涴渊湲源爰猿瑗眢箢缘羱芫苑蜎螈袁辕远院鸢鸳鼋
yue 乐刖哕岳彟悦曰月栎樾瀹爚玥籥粤约说越跃钥钺阅龠
yun 云允匀员妘孕恽愠昀晕殒氲沄涢煴熨狁筠筼纭缊耘芸蕴赟运郓郧酝鋆陨韫韵馧
za 匝咂咋咱扎拶杂砸臜
zai 仔再哉在宰崽栽灾甾载
zan 咱寁拶攒昝暂瓒簪糌赞趱酂錾
zang 奘牂脏臧葬藏赃驵
zao 凿唣噪慥早枣澡灶燥璪皂簉糟藻蚤躁造遭
ze 仄侧则咋啧帻择昃泽笮箦舴责赜迮
zei 贼鲗
zen 怎谮
zeng 䎖增憎曾甑矰综缯罾赠鄫锃
zha 䃎乍劄吒咋咤哳喋喳奓扎拃挓揸札柞查栅楂榨渣溠炸痄眨砟蚱蜡诈轧铡闸霅鲊鲝齄齇
zhai 侧债宅寨择摘斋瘵砦祭窄翟
zhan 偡占展崭嶦战搌斩旃栈栴毡沾湛盏瞻站粘绽蘸詹谵辗颤飐鳣鹯
zhang 丈仉仗嫜嶂帐幛张彰掌暲杖樟涨漳獐璋瘴章胀蟑账鄣长障
zhao 兆召啁嘲找招旐昭曌朝棹沼照爪着笊罩肇著诏赵钊
zhe 䗪哲啫喆折摺晢柘浙着磔者著蔗蛰蜇褶詟谪赭辄辙这遮锗鹧
zhei 这
zhen 侦圳振揕斟昣朕枕桢椹榛浈溱珍瑧瑱甄畛疹真砧祯禛稹箴纼缜胗臻葴蓁袗诊贞赈轸针镇阵震鬒鸩
zheng 丁争峥帧征徵怔拯挣政整正烝狰症睁筝蒸证诤郑钲铮鲭
zhi 之侄值制卮只吱咫址埴夂峙帙帜庤彘徵志忮执扺指挚掷摭擿支旨晊智枝枳栀栉桎梽植榰止殖氏汁沚治泜滍滞炙畤疐痔痣直知祇祉祗禔秩稙稚窒絷纸织置职肢胝脂膣至致芝芷茋蛭蜘觯识豸质贽趾跖跱踬踯蹢轵轾郅酯铚锧陟雉骘鸷黹
zhong 中仲众冢忠忪柊盅种穜终肿舯茽螽衷踵重钟锺
zhou 㑇㤘周咒啁妯宙州帚昼洲皱籀粥繇纣绉肘胄舟荮诌赒轴辀酎骤鸼
zhu 丶主伫住侏助嘱属拄术朱杼柱株槠橥注洙渚潴炷烛煮猪珠疰瘃瞩砫祝竹竺筑箸纻翥舳苎茱著蛀蛛蠋褚诛诸贮躅逐邾铢铸驻麈
zhua 抓挝爪髽
zhuai 拽转
zhuan 䏝专传僎啭撰沌瑑砖篆耑赚转颛馔
zhuang 僮壮奘妆幢庄戆撞桩漴状装
zhui 坠惴椎缀缒赘追锥隹骓
zhun 准屯窀肫衠谆
zhuo 䓬䦃倬卓叕啄拙捉擢斫晫桌棁椓汋浊浞涿濯灼焯琢着禚缴茁著诼酌镯
zi 仔兹吱呲咨嗞姊姿子字孜孳嵫恣梓淄渍滋滓眦秭笫籽粢紫缁耔自茈虸觜訾谘赀资趑辎鄑锱镃髭鲻鼒龇
zong 倧偬宗总枞棕疭粽纵综腙踪鬃鬷
zou 奏揍楱诹走邹鄹陬驺鲰
zu 俎卒崒族珇祖租组诅足镞阻
zuan 攥纂缵赚躜钻
zui 咀嘴堆最槜罪蕞觜醉
zun 僔噂尊嶟撙樽遵鳟
zuo 佐作做凿唑嘬坐岞左座怍捽撮昨柞琢祚笮胙酢阼
"""#
}

extension ShapeTable {
  /// A word a character: the character and its Cangjie code, lower-case.
  static let words = #"""
㑇onsm 㑊oylc 㕮rck 㘎rlsk 㙍geee 㙘gmwv 㙦ojg 㛃qhv 㛚vnib 㛹vomk 㟃usmr 㠇uyfu 㠓utbo 㤘qnsm 㥄pgce 㧐qee 㧑qiki 㧟qes 㫰aiav 㬊abme 㬎avif 㬚aybk 㭎dbk 㭕dgi 㮾ibd 㰀dhhe 㳇eck 㳘eyiu 㳚eihi 㴔ensp 㵐emto 㶲fbq 㸆fhgy 㸌fmbg 㺄khomn 㻬mgmbs 㽏ertm 㿠hafmu 䁖bufdv 䂮qhmr
䃅mrcwj 䃎mrknn 䅟hdikh 䌹vmbr 䎃gbsmm 䎖casmm 䏝bqni 䏡bmmf 䏲bcnh 䐃bwhd 䓖tjcs 䓛tsuu 䓨tbou 䓫tkmr 䓬tyaj 䗖litjb 䗛liolb 䗪itfi 䗴lihng 䜣ivhml 䝙bhsk 䢺uunl 䢼tcnl 䣘fgnl 䥽opive 䦃optja 䲟nmhpl 䲠nmqka 䲢bfqm 䴓mbpym 䴔ykpym 䴕mnpym 䴖qbpym 䴗bkpym 䴘hnpym 䴙sryjm 䶮ipmk 一m 丁mn 七ju
万ms 丈jk 三mmm 上ym 下my 丌ml 不mf 与ysm 丏mlvs 丐myvs 丑ng 专qni 且bm 丕mfm 世pt 丘om 丙mob 业tc 丛oom 东kd 丝vvm 丞nem 丢hgi 两moob 严mtch 丧gcv 丨xl 个ol 丫cl 丬iml 中l 丰qj 串ll 临lloa 丶xi 丸kni 丹by 为iksi 主yg 丽mmbb
举fcq 丿xl 乂k 乃nhs 久no 乇hp 么hi 义ik 之ino 乌pvsm 乍hs 乎hfd 乏hino 乐hvd 乒omh 乓omi 乔hkll 乖hjlp 乘hdlp 乙nu 乜pn 九kn 乞on 也pd 习sim 乡vvh 书ids 乩yru 买nyk 乱hru 乳bdu 乸pdwyi 乾jjon 了nn 予ninn 争nsd 事jlln 二mm 亍mmn 于md
亏xmmvs 云mmi 互mvnm 亓mml 五mdm 井tt 亘mam 亚mtc 些ypmm 亟mem 亠xy 亡yv 亢yhn 交yck 亥yvho 亦ylnc 产yth 亨yrnn 亩yw 享yrnd 京yrf 亭yrbn 亮yrbu 亲ytd 亳yrbp 亵yqiv 亶ywrm 亸ydcwj 亹yhbm 人o 亻xo 亿on 什oj 仁omm 仂oks 仃omn 仄mo 仅oe 仆oy 仇okn
仉ohn 今oin 介oll 仍onhs 从oo 仑xxop 仓osu 仔ond 仕og 他opd 仗ojk 付odi 仙ou 仝om 仞oshi 仟ohj 仡oon 代oip 令oini 以vio 仨ommm 仪oik 仫ohi 们ols 仰ohvl 仲ol 仳opp 仵ooj 件ohq 价ooll 任ohg 份ocsh 仿oyhs 企oylm 伈op 伉oyhn 伊osk 伋onhe 伍omdm 伎oje
伏oik 伐oi 休od 众ooo 优oiku 伙of 会ommi 伛xosk 伞ofj 伟oqs 传oqni 伢omvh 伣xobhu 伤ooks 伥opo 伦oop 伧oosu 伪oiks 伫ojm 伭oyvi 伯oha 估ojr 伲osp 伴ofq 伶ooii 伸olwl 伺osmr 似ovio 伽oksr 伾omfm 佁oir 佃ow 但oam 位oyt 低ohpm 住oyg 佐okm 佑okr 体odm 何omnr
佖oph 佗ojp 佘ommf 余omd 佚ohqo 佛olln 作ohs 佝opr 佞ommv 佟ohey 你onf 佣obq 佤omvn 佥omfm 佧oymy 佩ohnb 佬ojkp 佯otq 佰oma 佳ogg 佴osj 佶ogr 佸ohjr 佺oomg 佻olmo 佼oyck 佽oimo 佾ocb 使ojlk 侁ohgu 侂oihp 侃orhu 侄omig 侈onin 侉okms 例omnn 侍ogdi 侏ohjd 侑okb 侔oihq
侗obmr 侘ojhp 供otc 依oyhv 侠okt 侣orr 侥ojpu 侦oybo 侧obon 侨ohkl 侩oomi 侪oykl 侬ohbv 侮oowy 侯onmk 侴xomnn 侵osme 侹onkg 便omlk 促oryo 俄ohqi 俅oije 俊oice 俍oiav 俎oobm 俏ofb 俐ohdn 俑onib 俗ocor 俘obnd 俙okkb 俚owg 俜olws 保ord 俞ombn 俟oiok 信oymr 俣ormk 俦oqki 俨omth
俩omob 俪xombb 俫odt 俭oomm 修oloh 俯oioi 俱obmc 俳olmy 俵oqmv 俶oyfe 俸oqkq 俺oklu 俾ohhj 倌ojrr 倍oytr 倏olok 倒omgn 倓off 倔osuu 倕ohjm 倘ofbr 候olnk 倚okmr 倜obgr 倞oyrf 借ota 倡oaa 倥ojcm 倦ofqu 倧ojmf 倨osjr 倩oqmb 倪ohxu 倬oyaj 倭ohdv 倮owd 倴okjt 债oqmo 倻osjl 值ojbm
倾opmo 偁obgb 偃osav 假orye 偈oapv 偌otkr 偎owmv 偏ohsb 偓osmg 偕oppa 做ojrk 停oyrn 偡otmv 健onkq 偬opkp 偭omwl 偰oqhk 偲owp 偶owlb 偷oomn 偻ofdv 偾ojto 偿ofbi 傀ohi 傃oqmf 傅oibi 傈omwd 傉omvi 傍oybs 傒obvk 傕oobg 傣oqke 傥ofbu 傧ojoc 储oiva 傩oeog 催ouog 傲ogsk 傺obof 傻ohce
僇osmh 僎oruc 像onao 僔otwi 僖ogrr 僚okcf 僦oyfu 僧ocwa 僬oogf 僭omua 僮oytg 僰dbo 僳omwd 僵omwm 僻osrj 儆otrk 儇owlv 儋oncr 儒ombb 儡owww 儦oipf 儳onri 儴oyrv 儿lu 兀mu 允ihu 元mmu 兄rhu 充yihu 兆lmuo 先hghu 光fmu 克jrhu 免nahu 兑xcrhu 兔nui 兕suhu 兖yciu 党fbrhu 兜hvhu
兢jujru 入oh 全omg 八ho 公ci 六yc 兮cmvs 兰tmm 共tc 关tk 兴fmc 兵omc 其tmmc 具bmmc 典tbc 兹tvii 养toll 兼txc 兽cwmr 冀lpwtc 冁cjstv 冂xb 内xob 冈bk 冉gb 册bbm 再mgb 冏bcr 冒abu 冔armd 冕anau 冖xb 冗bhn 写bysm 军bkq 农lbv 冠bmui 冢bmmo 冤bnui 冥bayc
冫im 冬hey 冮imm 冯imnvm 冰ime 冱immvm 冲iml 决imdk 况imrhu 冶imir 冷imoii 冻imkd 冼imhgu 冽immnn 净imnsd 凄imjlv 准imog 凇imdci 凉imyrf 凋imbgr 凌imgce 减imihr 凑imqkk 凓immwd 凘imtcl 凛imywf 凝impko 几hn 凡hni 凤hne 凫pysn 凭oghn 凯uuhn 凰hnhag 凳nomrn 凵vl 凶uk 凸bss 凹ssu 出uu
击qu 凼ue 函nue 凿tctu 刀sh 刁sm 刂ln 刃shi 分csh 切psh 刈kln 刊mjln 刍nsm 刎phln 刑mtln 划iln 刖bln 列mnln 刘ykln 则boln 刚bkln 创ouln 初lsh 删btln 判fqln 刨puln 利hdln 别xrsln 刬ijln 刭nmln 刮hrln 到mgln 刳ksln 制hbln 刷sbln 券fqsh 刹xkdln 刺dbln 刻yoln 刽oiln
刿unln 剀uuln 剁hdln 剂ylln 剃chln 剅xmtln 削fbln 剋juln 剌dlln 前tbln 剐rbln 剑omln 剔ahln 剕lmyyn 剖yrln 剜juln 剞krln 剟eeeen 剡ffln 剥neln 剧srln 剩hpln 剪tbnh 副mwln 割jrln 剽mfln 剿vdln 劁ofln 劂moln 劄hrln 劈sjsh 劐teln 劓hlln 力ks 劝eks 办ksc 功mks 加ksr 务heks 劢xmsks
劣fhks 动miks 助bmks 努veks 劫giks 劬prks 劭srks 励msks 劲nmks 劳tbks 劼grks 劾yoks 势qiks 勃jdks 勇nbks 勉nuks 勋roks 勍yfks 勐ntks 勒tjks 勔mwks 勖auks 勘tvks 勚poks 募taks 勠shks 勤tmks 勰kswp 勹xp 勺pi 勾pi 勿phh 匀pim 包pru 匆pkk 匈puk 匍pijb 匏kspru 匐pmrw 匕uh
化op 北lmp 匙aop 匚mv 匜spd 匝slb 匠shml 匡smg 匣swl 匦skqn 匪slmy 匮slmo 匹sc 区sk 医sok 匼somr 匾shsb 匿stkr 十j 千hj 卅tj 升ht 午oj 卉jt 半fq 华opj 协jksc 卑hhj 卒yooj 卓yaj 单cwj 卖jnyk 南jbtj 博jibi 卜y 卞yy 卟ry 占yr 卡ymy 卢ys
卣yws 卤ywk 卦ggy 卧sly 卩sl 卫slm 卬hvsl 卮hmsu 卯hhsl 印hpsl 危nmsu 即aisl 却gisl 卵hhsli 卷fqsu 卸omsl 卺nemsu 卿hhail 厂mh 厄msu 厅mmn 历xmks 厉mms 压xmgi 厌mik 厍xmkq 厕mbon 厖miuh 厘mwg 厚mand 厝mta 原mhaf 厢mdbu 厣mikl 厥mtuo 厦mmue 厨mmti 厩maiu 厮mtcl 厶vi
去gi 厾ngi 县bmi 叁ikmmm 参ikhhh 叆xmibb 叇xmiyl 又nk 叉ei 及nhe 友ke 双ee 反he 发vihe 叔yfe 叕eeee 取sje 受bbe 变yce 叙ode 叚ryse 叛fqhe 叟hxle 叠eeem 口r 古jr 句pr 另rks 叨rsh 叩rsl 只rc 叫rvl 召shr 叭rc 叮rmn 可mnr 台ir 叱rp 史lk 右kr
叵sr 叶rj 号rmvs 司smr 叹re 叻rks 叼rsm 叽rhn 吁rmd 吃ron 各her 吆rvi 合omr 吉gr 吊rlb 同bmr 名nir 后hmr 吏jlk 吐rg 向hbr 吒rhp 吓rmy 吕rr 吖rcl 吗rnvm 君skr 吝ykr 吞hkr 吟roin 吠rik 吡rpp 吣rp 否mfr 吧rau 吨rpu 吩rcsh 含oinr 听rhml 吭ryhn
吮rihu 启isr 吱rje 吲rnl 吴rmk 吵rfh 吸rnhe 吹rno 吻rphh 吼rndu 吽rhq 吾mmr 呀rmvh 呃rmsu 呆rd 呇er 呈rhg 告hgr 呋rqo 呐xrob 呒rmku 呓rtn 呔rki 呕rsk 呖rmks 呗xrbo 员rbo 呙xxrob 呛rosu 呜rpvm 呢rsp 呣rwyi 呤roii 呦rvis 周bgr 呱rhvo 呲rymp 味rjd 呵rmnr 呶rve
呷rwl 呸rmfm 呻rlwl 呼rhfd 命omrl 咀rbm 咂rslb 咄ruu 咆rpru 咇rph 咉rlbk 咋rhs 和hdr 咍rir 咎hor 咏rine 咐rodi 咒rrhn 咔rymy 咕rjr 咖rksr 咙rikp 咚rhey 咛rjmn 咝rvvm 咡rsj 咣rfmu 咤rjhp 咥rmig 咦rkn 咧rmnn 咨ior 咩rtq 咪rfd 咫sorc 咬ryck 咭rgr 咯rher 咱rhbu 咳ryvo
咴rkf 咸ihmr 咺rmam 咻rod 咽rwk 咿rosk 哀yrhv 品rrr 哂rmcw 哃rbmr 哄rtc 哆rnin 哇rgg 哈romr 哉jir 哌rhhv 响rhbr 哎rtk 哏rav 哐rsmg 哑rmtc 哒xryk 哓rjpu 哔rppj 哕runi 哗ropj 哙romi 哚rhnd 哜rykl 哝rhbv 哞rihq 哟rvmi 哢rmgt 哥mrnr 哦rhqi 哧rglc 哨rfb 哩rwg 哪rsql 哭rrik
哮rjkd 哱rjbd 哲qlr 哳rqhl 哺rijb 哼ryrn 哽rmlk 哿krmnr 唁rymr 唆rice 唇mvr 唉riok 唏rkkb 唐ilr 唑roog 唔rmmr 唛rqme 唝rmbo 唠rtbs 唢rfbo 唣rhap 唤xrnbk 唧rail 唪rqkq 唬rypu 售ogr 唯rog 唰rsbn 唱raa 唳rhsk 唵rklu 唷ryib 唼rytv 唾rhjm 唿rphp 啁rbgr 啃rymb 啄rmso 商ycbr 啉rdd
啊rnlr 啐ryoj 啕rpou 啖rff 啜reee 啡rlmy 啤rhhj 啥romr 啦rqyt 啧rqmo 啪rqha 啫rjka 啬gcwr 啭rkqi 啮xrymu 啰rwln 啴rcwj 啵rede 啶rjmo 啷riil 啸xrlx 啻yblbr 啼rybb 啾rhdf 喀rjhr 喁rwlb 喂rwmv 喃rjbj 善tgtr 喆grgr 喇rdln 喈rppa 喉ronk 喊rihr 喋rptd 喏rtkr 喑ryta 喔rsmg 喘rumb 喙rvno
喜grtr 喝rapv 喟rwb 喤rhag 喧rjmm 喱rmwg 喳rdam 喵rtw 喷rjto 喹rkgg 喻romn 喽rfdv 喾fbhgr 嗄rmue 嗅rhuk 嗉rqmf 嗌rtct 嗍rtub 嗐rjqr 嗑rgit 嗒rtor 嗓reed 嗔rjbc 嗖rhxe 嗜rjpa 嗝rmrb 嗞rtvi 嗟rtqm 嗡rcim 嗣rbsmr 嗤rumi 嗥rhaj 嗦rjbf 嗨reoy 嗪rqkd 嗫rsje 嗬rtor 嗯rwkp 嗲rckn 嗳xrbbe
嗵rynb 嗷rgsk 嗽rdlo 嗾rysk 嘀rycb 嘁rihf 嘈rtwa 嘉grtr 嘌rmwf 嘎rmui 嘏jrrye 嘘rypc 嘚rhoi 嘛rijc 嘞rtjs 嘟rjal 嘡rfbg 嘣rubb 嘤rbov 嘧rjpu 嘬rase 嘭rgth 嘱rshb 嘲rjjb 嘴rypb 嘶rtcl 嘹rkcf 嘻rgrr 嘿rwgf 噀rruc 噂rtwi 噇rytg 噌rcwa 噍rogf 噎rgbt 噔rnot 噗rtco 噘rmto 噙royb 噜xrnwa
噢rhbk 噤rddf 器rrikr 噩mgrr 噪rrrd 噫rytp 噬rhmo 噱rypo 噶rtav 噻rjtg 噼rsrj 嚄rtoe 嚅rmbb 嚆rtyb 嚎ryro 嚏rjbo 嚓rjbf 嚚rrslr 嚣rrmor 嚭grmfr 嚯rmbg 嚷ryrv 嚼rbwi 囊jbrrv 囔rjbv 囗bm 囚wo 四wc 囝wnd 回wr 囟hwk 因wk 囡wv 团wdh 囤wpu 囫wphh 园wmmu 困wd 囱hwnk 围wqs
囵wop 囷whd 囹woii 固wjr 国wmgi 图whey 囿wkb 圃wijb 圄wmmr 圆wrbo 圈wfqu 圉wgtj 圊wqmb 圌wumb 圐wwls 圙wcmw 圜wwlv 土g 圢gmn 圣eg 在klg 圩gmd 圪gon 圫ghp 圬gmms 圭gg 圮gsu 圯gru 地gpd 圲ghj 圳glll 圹xgi 场gnsh 圻ghml 圾gnhe 址gylm 坂ghe 均gpim 坉gpu 坊gyhs
坋gcsh 坌cshg 坍gby 坎gno 坏gmf 坐oog 坑gyhn 坒ppg 块gdk 坚leg 坛gmmi 坜gmks 坝gbo 坞gpvm 坟gyk 坠xnog 坡gdhe 坤glwl 坥gbm 坦gam 坨gjp 坩gtm 坪gmfj 坫gyr 坬ghvo 坭gsp 坯gmfm 坰gbr 坳gvis 坶gwyi 坷gmnr 坻ghpm 坼ghmy 坽goii 垂hjtm 垃gyt 垄xipg 垅gikp 垆gys 垈opg
型mng 垌gbmr 垍ghbu 垎gher 垏glq 垒iiig 垓gyvo 垕hmrg 垙gfmu 垚ggg 垛ghnd 垞gjhp 垟gtq 垠gav 垡oig 垢ghmr 垣gmam 垤gmig 垦avg 垧ghbr 垩mcg 垫qig 垭gmtc 垮gkms 垯xgyk 垱gfsm 垲gusu 垴gyuk 垵gjv 垸gjmu 垺gbnd 垾gamj 垿ginn 埂gmlk 埃giok 埆gnbg 埇gnib 埋gwg 埌giav 城gihs
埏gnkm 埒gbdi 埔gijb 埕grhg 埗gylh 埘gadi 埙grbo 埚grob 埝goip 域girm 埠ghrj 埤ghhj 埪gjcm 埫gfbr 埭gle 埯gklu 埴gjbm 埵ghjm 埸gaph 培gytr 基tcg 埼gkmr 埽gsmb 堀gsuu 堂fbrg 堃ysg 堆gog 堇tlqm 堉gyib 堋gbb 堌gwjr 堍gnui 堎ggce 堐gmgg 堑xklg 堕xxnbg 堙gmwg 堞gptd 堠gonk 堡odg
堤gamo 堧gmbk 堨gapv 堪gtmv 堰gsav 堲alg 堵gjka 堼xgig 堽gwlm 堾gqka 塄gwls 塅ghje 塆gycn 塌gasm 塍bfqg 塑tbg 塔gtor 塘gilr 塝gybs 塞jtcg 塥gmrb 填gjbc 塬gmhf 塱ibg 塾yig 墀gsyq 墁gawe 境gytu 墅wng 墈gtvs 墉gilb 墐gtlm 墒gycb 墓takg 墕gmyf 墘gjjn 墙ggcw 墚geid 增gcwa 墟gypm
墡gtgr 墣gtco 墦ghdw 墨wgfg 墩gydk 墼jeg 壁sjg 壅yvgg 壑yeg 壕gyro 壤gyrv 士jm 壬hg 壮lmg 声gah 壳gbhn 壶gbtc 壸xgbmc 壹gbmt 夂he 处hey 备hew 复oahe 夏muhe 夐nbbue 夔tche 夕ni 外niy 夙hnmni 多nini 夜yonk 够prnin 夤nijmc 夥wdnin 大k 天mk 太ki 夫qo 夬dk 夭hk
央lbk 夯kks 失hqo 头yk 夷kn 夸kmms 夹kt 夺kdi 夼klll 奁ksk 奂xnbk 奄klwu 奇kmnr 奈kmmf 奉qkq 奋kw 奎kgg 奏qkhk 契qhk 奓knin 奔kjt 奕yck 奖lnk 套ksmi 奘vgk 奚bvik 奠twk 奡mukll 奢kjka 奥hbk 奭kmaa 女v 奴ve 奶vnhs 奸vmj 她vpd 好vnd 妁vpi 如vr 妃vsu
妄yvv 妆lmv 妇vsm 妈vnvm 妊vhg 妍vmt 妒vhs 妓vje 妖vhk 妗voin 妘vmmi 妙vfh 妞vng 妣vpp 妤vnin 妥bv 妧vmmu 妨vyhs 妩vmku 妪vsk 妫xviks 妭vikk 妮vsp 妯vlw 妲vam 妹vjd 妻jlv 妾ytv 姆vwyi 姈voii 姊vlxh 始vir 姐vbm 姑vjr 姒vvio 姓vhqm 委hdv 姗vbbm 姘vtt 姚vlmo
姜tgv 姝vhjd 姞vgr 姣vyck 姤vhmr 姥vjkp 姨vkn 姬vsll 姮vmam 姱vkms 姶vomr 姹vjhp 姻vwk 姽vnmu 姿iov 娀vij 威ihmv 娃vgg 娄xfdv 娅vmtc 娆vjpu 娇vhkl 娈ycv 娉vlws 娌vwg 娑ehv 娓vshu 娘viav 娜vsql 娟vrb 娠vmmv 娣vcnh 娥vhqi 娩vnau 娱vrmk 娲vrob 娴vlsd 娵vsje 娶sev 娼vaa
婀vnlr 婆eev 婉vjnu 婊vqmv 婌vyfe 婍vkmr 婕vjlo 婘vfqu 婚vhpa 婞vgtj 婠vjrr 婢vhhj 婤vbgr 婧vqmb 婪ddv 婫vapp 婳vmuw 婴bov 婵vcwj 婶vjll 婷vyrn 婺nkv 婻vjbj 婼vtkr 婿vnob 媂vybb 媄vtgk 媆vmbk 媒vtmd 媓vhag 媖vtlk 媚vahu 媛vbme 媞vamo 媪vabt 媭hov 媱vbou 媲vhwp 媳vhup 媵bfqv
媸vumi 媾vttb 嫁vjmo 嫂vhxe 嫄vmhf 嫉vkok 嫌vtxc 嫒xvbbe 嫔vjoc 嫕vskp 嫖vmwf 嫘vwvf 嫚vawe 嫜vytj 嫠jkmv 嫡vycb 嫣vmyf 嫦vfbb 嫩vdlk 嫪vsmh 嫫vtak 嫭vypd 嫱vgcw 嫽vkcf 嬉vgrr 嬖sjv 嬗vywm 嬛vwlv 嬥vsmg 嬬vmbb 嬲wsvws 嬴yrbvn 嬷vidi 嬿vtlf 孀vmbu 孅voim 子nd 孑nnm 孓nno 孔ndu
孕nsnd 孖ndnd 字jnd 存klnd 孙ndf 孚bnd 孛jbnd 孜ndok 孝jknd 孟ndbt 孢ndpru 季hdnd 孤ndhvo 孥vend 学fbnd 孩ndyvo 孪ycnd 孬mfvnd 孰ydkni 孱sndd 孳tvid 孵hhsld 孺ndmbb 孽thjd 宀xj 宁jmn 它jp 宄jkn 宅jhp 宇jmd 守jdi 安jv 宋jd 完jmmu 宏jki 宓jph 宕jmr 宗jmmf 官jrlr 宙jlw
定jmyo 宛jniu 宜jbm 宝jmgi 实jyk 宠jikp 审jlwl 客jher 宣jmam 室jmig 宥jkb 宦jsll 宧jsll 宪jhgu 宫jrr 宬jihs 宰jytj 害jqmr 宴jav 宵jfb 家jmso 宸jmmv 容jcor 宽xjtbu 宾jomc 宿joma 寁jjlo 寂jyfe 寄jkmr 寅jmlc 密jphu 寇jmue 富jmrw 寐jvmd 寒jtcy 寓jwlb 寝jlme 寞jtak 察jbof 寡jmch
寤jvmr 寥jsmh 寨jtcd 寮jkcf 寰jwlv 寸di 对edi 寺gdi 寻smdi 导rudi 寿qkdi 封ggdi 射hhdi 将lmnii 尉sfdi 尊twdi 小nc 少fh 尔nf 尕nsf 尖fk 尘xfg 尚fbr 尜fkf 尝fbmmi 尢ku 尤iku 尥kupi 尧jpmu 尨iuhhh 尪kumg 尬kuoll 就yfiku 尴kulit 尸s 尹sk 尺so 尻skn 尼sp 尽soy
尾shqu 尿se 局ssr 屁spp 层smmi 屃sbo 居sjr 屈suu 屉spt 届slw 屋smig 屎sfd 屏stt 屐shoe 屑sfb 展stv 屙snlr 属shlb 屠sjka 屡sfdv 屣shoo 履shoe 屦xshov 屮ul 屯pu 山u 屹uon 屺usu 屼umu 屾uu 屿uysm 岁uni 岂usu 岈umvh 岊auu 岌unhe 岍umt 岐uje 岑uoin 岔cshu
岖usk 岗ubk 岘ubhu 岙hku 岚uhnk 岛pysu 岜uau 岞uhs 岠uss 岢umnr 岣upr 岨ubm 岩umr 岫ulw 岬uwl 岭uoii 岱opu 岳omu 岵ujr 岷urvp 岸ummj 岽ukd 岿ulls 峁uhhl 峂uhey 峃fbu 峄ueq 峋upa 峒ubmr 峗unmu 峘umam 峙ugdi 峛umnn 峡ukt 峣ujpu 峤uhkl 峥unsd 峦ycu 峧uyck 峨uhqi
峪ucor 峭ufb 峰uhej 峱khngu 峻uice 峿ummr 崀uiav 崁ugno 崂utbs 崃udt 崄uomm 崆ujcm 崇ujmf 崌usjr 崎ukmr 崒uyoj 崔uog 崖umgg 崚ugce 崛usuu 崞uyrd 崟uc 崡uune 崤ukkb 崦uklu 崧udci 崩ubb 崭ukql 崮uwjr 崴uihv 崶uggi 崽uwp 崾umwv 崿urrs 嵁utmv 嵅uihr 嵇hdiuu 嵊uhdp 嵋uahu 嵌utmo
嵎uwlb 嵖udam 嵘utbd 嵚xucno 嵛uomn 嵝ufdv 嵩uyrb 嵫utvi 嵬uhi 嵯utqm 嵲uhud 嵴ufcb 嶂uytj 嶅gku 嶍usma 嶒ucwa 嶓uhdw 嶙ufdq 嶝unot 嶟utwi 嶦uncr 嶲uogs 嶷upko 巅ujco 巇uyti 巉unri 巍uhvi 巛vvv 川lll 州ilil 巡yvvv 巢vvwd 工mlm 左km 巧mmvs 巨ss 巩mhni 巫moo 差tqm 巯xnmyi
己su 已su 巳ru 巴au 巷tcru 巽rutc 巾lb 币hlb 市ylb 布klb 帅lllb 帆lbhni 师llmb 希kklb 帏lbqs 帐lbpo 帑velb 帔lbdhe 帕lbha 帖lbyr 帘jclb 帙lbhqo 帚smblb 帛halb 帜lbrc 帝yblb 帡lbtt 带tjblb 帧lbybo 帨lbcru 席itlb 帮qllb 帱lbqki 帷lbog 常fbrlb 帻lbqmo 帼lbwmi 帽lbabu 幂bakb 幄lbsmg
幅lbmrw 幌lbafu 幔lbawe 幕takb 幖lbmwf 幛lbytj 幞lbtco 幡lbhdw 幢lbytg 幪lbtbo 干mj 平mfj 年oq 并tt 幸gtj 幺vi 幻vis 幼viks 幽uvii 广xi 庀ip 庄ig 庆ik 庇ipp 床id 庋ije 序inin 庐iis 庑imku 库ikq 应ifm 底ihpm 庖ipru 店iyr 庙ilw 庚ilo 府iodi 庞iikp 废iive 庠itq
庤igdi 庥iod 度ite 座ioog 庭inkg 庱igce 庳ihhj 庵iklu 庶itf 康ile 庸ilb 庹itso 庼ipmo 庾ihxo 廆ihi 廉itxc 廊iiil 廋ihxe 廑itlm 廒igsk 廓iydl 廖ismh 廙iwtc 廛iwcg 廨inbq 廪iywf 廴nk 延nkhym 廷nkhg 建nklq 廾jj 廿t 开mt 弁it 异sut 弃yit 弄mgt 弆git 弇omrt 弈yct
弊fkt 弋ip 式ipm 弑kdipm 弓n 引nl 弗lln 弘ni 弛npd 弟cnlh 张npo 弢nue 弥nof 弦nyvi 弧nhvo 弨nshr 弩ven 弪nnom 弭nsj 弯ycn 弱nmnim 弶nyrf 弸nbb 弹ncwj 强nrli 弼nman 彀gnhne 彐nmm 归llsm 当fsm 录nmme 彖vnmo 彗qjsm 彘vmpop 彝vmfft 彟xsito 彡hhh 形mthhh 彤byhhh 彦yhhhh
彧ikrm 彩bdhhh 彪yuhhh 彬ddhh 彭gthhh 彰yjhhh 影afhhh 彳ho 彷hoyhs 役hohne 彻hopsh 彼hodhe 往hoyg 征homym 徂hobm 径honom 待hogdi 徇hopa 很hoav 徉hotq 徊howr 律holq 後hovie 徐hoomd 徒hogyo 徕hodt 得hoami 徘holmy 徙hoylo 徛hokmr 徜hofbr 御hooml 徨hohag 循hohju 徭hobou 微houuk 徵hougk 德hojwp 徼hohsk 徽houfk
心p 忄xp 必ph 忆pn 忉psh 忌sup 忍sip 忏phj 忐ymp 忑myp 忒ipp 忖pdi 志gp 忘yvp 忙pyv 忝hkp 忞ykp 忠lp 忡pl 忤poj 忧piku 忪pci 快pdk 忭pyy 忮pje 忱plbu 忳ppu 念oinp 忸png 忺pno 忻phml 忽php 忾xpomn 忿cshp 怀pmf 态kip 怂xoop 怃pmku 怄psk 怅ppo
怆posu 怊pshr 怍phs 怎hsp 怏plbk 怒vep 怔pmym 怕pha 怖pklb 怙pjr 怛pam 怜poii 思wp 怠irp 怡pir 急nsp 怦pmfj 性phqm 怨nup 怩psp 怪peg 怫plln 怯pgi 怵pijc 总crp 怼eip 怿peq 恁ogp 恂ppa 恃pgdi 恋ycp 恍pfmu 恐mnp 恒pmam 恓pmcw 恔pyck 恕vrp 恙tgp 恚ggp 恝qhp
恢pkf 恣iop 恤phbt 恧mbp 恨pav 恩wkp 恪pher 恫pbmr 恬phjr 恭tcp 息hup 恰pomr 恳avp 恶mcp 恸pmis 恹pmik 恺pusu 恻pbon 恼pyuk 恽pbkq 恿nbp 悃pwd 悄pfb 悆omdp 悈pit 悉hdp 悌pcnh 悍pamj 悒prau 悔powy 悖pjbd 悚pdl 悛pice 悝pwg 悟pmmr 悠okp 悢piav 患llp 悦xpcru 您ofp
悫gbhp 悬bip 悭pleg 悯plsk 悰pjmf 悱plmy 悲lyp 悴pyoj 悸phdd 悻pgtj 悼pyaj 情pqmb 惆pbgr 惇pyrd 惊pyrf 惋pjnu 惎tcp 惑imp 惔pff 惕paph 惘pbtv 惙peee 惚pphp 惛phpa 惜pta 惝pfbr 惟pog 惠jip 惦piyr 惧pbmc 惨pikh 惩hmp 惫hewp 惬pskt 惭pkql 惮pcwj 惯pwjo 惰pkmb 想dup 惴pumb
惶phag 惹tkrp 惺pahm 愀phdf 愁hfp 愃pjmm 愆hnp 愈ombp 愉pomn 愍rkp 愎poae 意ytap 愐pmwl 愔pyta 愕prrs 愚wbp 感irp 愠pabt 愣pwls 愤pjto 愦plmo 愧phi 愫pqmf 愭pjpa 愿mfp 慆pbhx 慈tvip 慊ptxc 慌ptyu 慎pjbc 慑psje 慕takp 慝srp 慢pawe 慥pyhr 慧qjsmp 慨paiu 慬ptlm 慭xxdkp 慰sip
慵pilb 慷pile 憋fkp 憎pcwa 憔pogf 憕pnot 憙grp 憝ykp 憧pytg 憨mkp 憩hup 憬payf 憭pkcf 憷pddo 憺pncr 憾pirp 懂pthg 懈pnbq 懊phbk 懋ddp 懑xebp 懒pdlo 懔pywf 懦pmbb 懵ptwu 懿gtiop 戆yop 戈i 戊ih 戋xij 戌ihm 戍ihi 戎ij 戏ei 成ihs 我hqi 戒it 戕vmi 或irm 戗oui
战yri 戚ihymf 戛mui 戟jji 戡tvi 戢rji 戣nki 戤nti 戥ami 截jiog 戬mai 戭jci 戮shi 戳sgi 戴jiwtc 户is 戽hsyj 戾hsik 房hsyhs 所hshml 扁hsbt 扂hsyr 扃hsbr 扅isnin 扆hsyhv 扇hssmm 扈hsrau 扉hslmy 扊hsff 手q 扌xq 才dh 扎qu 扑qy 扒qc 打qmn 扔qnhs 托qhp 扛qm 扞qmj
扣qr 扦qhj 执qkni 扩xqi 扪qls 扫qsm 扬qnsh 扭qng 扮qcsh 扯qylm 扰qiku 扳qhe 扶qqo 批qpp 扺qhvp 扼qmsu 扽qpu 找qi 承nnqo 技qje 抃qyy 抄qfh 抉qdk 把qau 抑qhvl 抒qnin 抓qhlo 抔qmf 投qhne 抖qyj 抗qyhn 折qhml 抚qmku 抛qkns 抟qqni 抠qsk 抡qop 抢qosu 护qis 报qsle
抨qmfj 披qdhe 抬qir 抱qpru 抵qhpm 抹qdj 抻qlwl 押qwl 抽qlw 抿qrvp 拂qlln 拃qhs 拄qyg 担qam 拆qhmy 拇qwyi 拈qyr 拉qyt 拊qodi 拌qfq 拍qha 拎qoii 拐qrsh 拒qss 拓qmr 拔qikk 拖qopd 拗qvis 拘qpr 拙quu 拚qit 招qshr 拜hqmqj 拟qvio 拢qikp 拣qkvc 拤qymy 拥qbq 拦qtmm 拧qjmn
拨qive 择qeq 括qhjr 拭qipm 拮qgr 拯qnem 拱qtc 拳fqq 拴qomg 拶qvvn 拷qjks 拼qtt 拽qlwp 拾qomr 拿omrq 持qgdi 挂qgg 指qpa 挈qhq 按qjv 挎qkms 挑qlmo 挓qjhp 挖qjcn 挚qiq 挛ycq 挝qydi 挞xqyk 挟qkt 挠qjpu 挡qfsm 挢qhkl 挣qnsd 挤qykl 挥qbkq 挦xqsmi 挨qiok 挪qsql 挫qoog 振qmmv
挲ehq 挹qrau 挺qnkg 挽qnau 捂qmmr 捃qskr 捅qnib 捆qwd 捉qryo 捋qbdi 捌qrsn 捍qamj 捎qfb 捏qhxm 捐qrb 捕qijb 捞qtbs 损qrbo 捡qomm 换xqnbk 捣qpyu 捧qqkq 捩qhsk 捭qhhj 据qsjr 捯qmgn 捱qmgg 捶qhjm 捷qjlo 捺qkmf 捻qoip 捽qyoj 掀qhlo 掂qiyr 掇qeee 授qbbe 掉qyaj 掊qytr 掌fbrq 掎qkmr
掏qpou 掐qnhx 排qlmy 掖qyok 掘qsuu 掞qff 掠qyrf 探qbcd 掣hnq 接qytv 控qjcm 推qog 掩qklu 措qta 掬qpfd 掭qhkp 掮qhsb 掰qchq 掳xqyps 掴qwmi 掷xqtkl 掸qcwj 掺qikh 掼qwjo 掾qvno 揄qomn 揆qnok 揉qnhd 揍qqkk 揎qjmm 描qtw 提qamo 插qhjx 揕qtmv 揖qrsj 揞qyta 揠qsav 握qsmg 揣qumb 揩qppa
揪qhdf 揭qapv 揲qptd 揳qqhk 援qbme 揶qsjl 揸qdam 揽qliu 揿xqcno 搀qnuy 搁qlsr 搂qfdv 搅qfbu 搋qhyu 搌qstv 搏qibi 搐qyvw 搒qybs 搓qtqm 搔qeii 搛qtxc 搜qhxe 搞qyrb 搠qtub 搡qeed 搦qnmm 搪qilr 搬qhye 搭qtor 搴jtcq 携qogs 搽qtod 搿qorq 摁qwkp 摄xqsje 摅xqypp 摆qwli 摇xqbou 摈qjoc 摊qeog
摏qqkx 摒qstt 摔qyij 摘qycb 摛qyub 摞qwvf 摧quog 摩idq 摭qitf 摴qmbs 摸qtak 摹takq 摺qsma 摽qmwf 撂qwhr 撄qbov 撅qmto 撇qfbk 撑qfbq 撒qtbk 撕qtcl 撖qmjk 撙qtwi 撞qytg 撤qybk 撩qkcf 撬qhuu 播qhdw 撮qase 撰qruc 撵qqoq 撷qgro 撸xqnwa 撺qjcl 撼qirp 擀qjjj 擂qmbw 擅qywm 操qrrd 擎tkq
擐qwlv 擒qoyb 擗qsrj 擘sjq 擞qfvk 擢qsmg 擤qhul 擦qjbf 擿qyyb 攀ddkq 攉qmbg 攒xqhuo 攘qyrv 攥qhbf 攫qbue 攮qjbv 支je 攴ye 攵ok 收vlok 攸olok 改suok 攻mok 攽chok 放ysok 政mmok 故jrok 效ykok 敉fdok 敌xhrok 敏oyok 救ieok 敔mrok 敕dlok 敖gsok 教jdok 敛omok 敝fbok 敞fbok 敢mjok
散tbok 敦ydok 敩xfdok 敫hsok 敬trok 数fvok 敲ybye 整dkmym 敷isok 文yk 斋ykmbl 斌ykmpm 斐lyyk 斑mgykg 斓yklsw 斗yj 料fdyj 斛nbyj 斜odyj 斝rrbyj 斟tvyj 斠tbyj 斡jjoyj 斤hml 斥hmy 斧ckhml 斩kqhml 斫mrhml 断vdhml 斯tchml 新ydhml 斶hlwli 方yhs 於ysoy 施ysopd 旁ybyhs 旃ysoby 旄ysohu 旅ysohv 旆ysojb
旋ysono 旌ysohm 旎ysosp 族ysook 旐ysolo 旒ysoyu 旖ysokr 旗ysotc 旞ysyoo 无mku 既aimvu 日a 旦am 旧la 旨pa 早aj 旬pa 旭kna 旮kna 旯akn 旰amj 旱amj 旴amd 旵au 时adi 旷ai 旸ansh 旺amg 旻ayk 旿aoj 昀apim 昂ahvl 昃amo 昄ahe 昆app 昇aht 昈ahs 昉ayhs 昊amk 昌aa
明ab 昏hpa 昒aphh 易aphh 昔ta 昕ahml 昙ammi 昝hoa 星ahqm 映albk 昡ayvi 昣aohh 昤aoii 春qka 昧ajd 昨ahs 昪ait 昫apr 昭ashr 是amyo 昱ayt 昳ahqo 昴ahhl 昵asp 昶iea 昺amob 昼soam 昽aikp 显atc 晁almo 晃afmu 晅amam 晊amig 晋mca 晌ahbr 晏ajv 晐ayvo 晒amcw 晓aphu 晔aopj
晕abkq 晖xabkq 晗aoir 晙aice 晚anau 晞akkb 晟aihs 晡aijb 晢qla 晤ammr 晦aowy 晨ammv 晪atbc 晫ayaj 普tca 景ayrf 晰adhl 晱aff 晴aqmb 晶aaa 晷ahor 智ora 晾ayrf 暂kla 暄ajmm 暅apmm 暇arye 暌anok 暑ajka 暕adwf 暖abme 暗ayta 暝abac 暧xabbe 暨auam 暮taka 暲aytj 暴atce 暵atlo 暶ayso
暹yaog 暾aydk 暿agrr 曈aytg 曌abjcm 曙awla 曛ahgf 曜asmg 曝aate 曦atgs 曩ayrv 曰a 曲tw 曳lwp 更mlwk 曷apvo 曹twa 曼awle 曾cwa 替qoa 最asje 月b 有kb 朊bmmu 朋bb 服bsle 朏buu 朐bpr 朓blmo 朔tub 朕btk 朗iib 望ybhg 朝jjb 期tcb 朦btbo 木d 未jd 末dj 本dm
札du 术id 朱hjd 朳dc 朴dy 朵hnd 朸dks 机dhn 朽dmvs 杀xkd 杂knd 权de 杄dhj 杆dmj 杈dei 杉dhhh 杌dmu 李dnd 杏dr 材ddh 村ddi 杓dpi 杕dk 杖djk 杙dip 杜dg 杞dsu 束dl 杠dm 条hed 来dt 杧dyv 杨dnsh 杩dnvm 杪dfh 杭dyhn 杯dmf 杰df 杲ad 杳da
杵doj 杷dau 杻dng 杼dnin 松dci 板dhe 极dnhe 构dpi 枅dmt 枇dpp 枉dmg 枋dyhs 枍dcms 析dhml 枕dlbu 林dd 枘dob 枚dok 果wd 枝dje 枞xdoo 枢dsk 枣dby 枥dmks 枧dbhu 枨dpo 枪dosu 枫dhnk 枭pysd 枯djr 枰dmfj 枲ird 枳drc 枵drms 架krd 枷dksr 枸dpr 枹dpru 柁djp 柃doii
柄dmob 柈dfq 柊dhey 柏dha 某tmd 柑dtm 柒epd 染end 柔nhd 柖dshr 柘dmr 柙dwl 柚dlw 柜dss 柝dhmy 柞dhs 柠djmn 柢dhpm 查dam 柩dsno 柬dwf 柯dmnr 柰dmmf 柱dyg 柳dhhl 柴ypd 柷drhu 柽deg 柿dylb 栀dhmu 栅dbbm 标dmmf 栈dij 栉dtsl 栊dikp 栋dkd 栌dys 栎dhvd 栏dtmm 栐dine
树dedi 栒dpa 栓domg 栖dmcw 栗mwd 栝dhjr 栟dtt 校dyck 栩dsmm 株dhjd 栲djks 栳djkp 栴doby 样dtq 核dyvo 根dav 栻dipm 格dher 栽jid 栾ycd 桀nqd 桁dhon 桂dgg 桃dlmo 桄dfmu 桅dnmu 框dsmg 案jvd 桉djv 桊fqd 桌yad 桎dmig 桐dbmr 桑eeed 桓dmam 桔dgr 桕dhx 桠dmtc 桡xdjpu 桢dybo
档dfsm 桤dusu 桥dhkl 桦dopj 桧domi 桨lnd 桩dig 桫defh 桯drhg 桲djbd 桴dbnd 桶dnib 桷dnbg 桹diav 梁eid 梃dnkg 梅dowy 梆dqjl 梌domd 梏dhgr 梓dytj 梗dmlk 梠drhr 梢dfb 梣duon 梦ddni 梧dmmr 梨hnd 梭dice 梯dcnh 械dit 梳dyiu 梴dnkm 梵ddhni 梼dqki 梽dgp 梾ddt 梿dykq 检domm 棁xdcru
棂dsmf 棉dhab 棋dtmc 棍dapp 棐lyd 棒dqkq 棓dytr 棕djmf 棘dbdb 棚dbb 棠fbrd 棣dle 棤dta 棨hkd 棪dff 棫dirm 棬dfqu 森ddd 棰dhjm 棱dgce 棵dwd 棹dyaj 棺djrr 棻tcsd 棼ddcsh 棽ddoin 椀djnu 椁dyrd 椅dkmr 椆dbgr 椋dyrf 植djbm 椎dog 椐dsjr 椑dhhj 椒dyfe 椓dmso 椟djnk 椠kld 椤dwln
椪dttc 椭xdnlb 椰dsjl 椴dhje 椸dysd 椹dtmv 椽dvno 椿dqka 楂ddam 楒dwp 楔dqhk 楗dnkq 楙dnhd 楚ddnyo 楝ddwf 楞dwls 楠djbj 楣dahu 楦djmm 楩domk 楪dptd 楫drsj 楮djka 楯dhju 楱dqkk 楷dppa 楸dhdf 楹dnst 楼dfdv 榀drrr 概daiu 榃dww 榄dliu 榅dabt 榆domn 榇dytd 榈dlsr 榉dfcq 榍dsfb 榑dibi
榔diil 榕djcr 榖gdhne 榘osd 榛dqkd 榜dybs 榧dsly 榨djcs 榫dogj 榭dhhi 榰djpa 榱dywv 榴dhhw 榷dobg 榻dasm 槁dyrb 槃hed 槊tbd 槌dyhr 槎dtqm 槐dhi 槔dhaj 槚dmwo 槛dlit 槜xdogs 槟djoc 槠diva 槭dihf 槱dmwf 槲dnbj 槽dtwa 槿dtlm 樊ddk 樗dmbs 樘dfbg 樟dytj 模dtak 樨dsyq 横dtlc 樯dgcw
樱dbov 樵dogf 樽dtwi 樾dgov 橄dmjk 橇dhuu 橐jbmrd 橑dkcf 橘dnhb 橙dnot 橛dmto 橞djip 橡dnao 橥kad 橦dytg 橱dmmi 橹xdnwa 橼dvmo 檀dywm 檄dhsk 檎doyb 檐dncr 檑dmbw 檗sjd 檞dnbq 檠tkd 檩dywf 檫djbf 檬dtbo 櫆dhij 欂dtei 欠no 次imno 欢eno 欣hlno 欤ymno 欧skno 欲crno 欷kbno 欸ikno
欹krno 欺tcno 欻ffno 款gfno 歃hxno 歅mgno 歆yano 歇avno 歉tcno 歌mrno 歙omno 止ylm 正mylm 此ymp 步ylmh 武mpylm 歧ymje 歪mfmym 歹mni 死mnp 歼xmnhj 殁mnhne 殂mnbm 殃mnlbk 殄mnohh 殆mnir 殇mnonh 殉mnpa 殊mnhjd 残mnij 殍mnbnd 殒mnrbo 殓mnomm 殖mnjbm 殚mncwj 殛mnmem 殡mnjoc 殣mntlm 殪mngbt 殳hne
殴skhne 段hjhne 殷hshne 殿schne 毁hmhne 毂gqhne 毅yohne 毋wj 毌wj 母wyi 每owyi 毐gwj 毒qmwyi 毓oyyiu 比pp 毕ppj 毖ppph 毗wpp 毙ppmnp 毛hqu 毡huyr 毪huihq 毫yrbu 毯huff 毳huhuu 毵xihhq 毹onhqu 毽hunkq 氅fkhqu 氆hutca 氇xhunw 氍bghqu 氏hvp 氐hpm 民rvp 氓yvrvp 气omn 氕onl 氖onnhs 氘onll
氙onu 氚onlll 氛oncsh 氟onlln 氡onhey 氢onnom 氤onwk 氦onyvo 氧ontq 氨onjv 氩onmtc 氪onjru 氮onff 氯onvne 氰onqmb 氲onabt 水e 氵xe 永ine 氽oe 氾esu 氿ekn 汀emn 汁ej 求ije 汆oe 汇es 汈esm 汉ee 汊eei 汋epi 汐eni 汔eon 汕eu 汗emj 汛enj 汜eru 汝ev 汞me 江em
池epd 污emms 汤ensh 汧emt 汨ea 汩ea 汪emg 汫ett 汭eob 汰eki 汲enhe 汴eyy 汶eyk 汹euk 汽eomn 汾ecsh 沁ep 沂ehml 沃ehk 沄emmi 沅emmu 沆eyhn 沇eihu 沈elbu 沉ebhu 沌epu 沏epsh 沐ed 沓ea 沔emls 沘epp 沙efh 沚eylm 沛ejb 沟epi 没ehne 沣eqj 沤esk 沥emks 沦eop
沧eosu 沨ehnk 沩eiks 沪eis 沫edj 沭eijc 沮ebm 沱ejp 沲eopd 河emnr 沸elln 油elw 沺ew 治eir 沼eshr 沽ejr 沾eyr 沿ecr 泂ebr 泃epr 泄ept 泅ewo 泇eksr 泉hae 泊eha 泌eph 泐enls 泓eni 泔etm 法egi 泖ehhl 泗ewc 泙emfj 泚eymp 泛ehio 泜ehpm 泞ejmn 泠eoii 泡epru 波edhe
泣eyt 泥esp 注eyg 泪ebu 泫eyvi 泮efq 泯ervp 泰qke 泱elbk 泳eine 泵mre 泶fbe 泷eikp 泸eys 泺ehvd 泻ebym 泼eive 泽eeq 泾enom 洁egr 洄ewr 洇ewk 洈enmu 洋etq 洌emnn 洎ehbu 洑eoik 洒emcw 洓edb 洗ehgu 洘ejks 洙ehjd 洚eheq 洛eher 洞ebmr 洢eosk 洣efd 津elq 洧ekb 洨eyck
洪etc 洫ehbt 洭esmg 洮elmo 洱esj 洲eill 洳evr 洴ett 洵epa 洸efmu 洹emam 洺enir 活ehjr 洼egg 洽eomr 派ehhv 洿ekms 流eyiu 浃ekt 浅eij 浆lne 浇ejpu 浈eybo 浉ellb 浊elmi 测ebon 浍eomi 济eykl 浏eykn 浐eyth 浑ebkq 浒eivj 浓ehbv 浔xesmi 浕esoy 浙eqhl 浚eice 浛eoir 浜eomc 浞eryo
浟eolk 浠ekkb 浡ejbd 浣ejmu 浥erau 浦eijb 浩ehgr 浪eiav 浬ewg 浭emlk 浮ebnd 浯emmr 浰ehdn 浲ehej 浴ecor 海eowy 浸esme 浼enau 涂eomd 涄elws 涅eag 消efb 涉eylh 涌enib 涍ejkd 涎enkm 涐ehqi 涑edl 涓erb 涔euon 涕ecnh 涘eiok 涛eqki 涝etbs 涞edt 涟eykq 涠ewqs 涡erob 涢erbo 涣xenbk
涤ehed 润elsg 涧elsa 涨enpo 涩xesim 涪eytr 涫ejrr 涮esbn 涯emgg 液eyok 涴ejnu 涵enue 涸ewjr 涿emso 淀ejmo 淄evvw 淅edhl 淆ekkb 淇etmc 淋edd 淌efbr 淏eamk 淑eyfe 淖eyaj 淘epou 淙ejmf 淜ebb 淝ebau 淞edci 淟etbc 淠ewml 淡eff 淤eysy 淦ec 淫ebhg 淬eyoj 淮eog 淯eyib 深ebcd 淳eyrd
淴ephp 混eapp 淹eklu 添ehkp 淼eee 清eqmb 渊elfl 渌enme 渍eqmo 渎ejnk 渐ekql 渑erlu 渔enwm 渖ejll 渗eikh 渚ejka 渝eomn 渟eyrn 渠esd 渡eite 渣edam 渤ejds 渥esmg 温eabt 渫eptd 渭ewb 港etcu 渰eomt 渲ejmm 渴eapv 游eysd 渺ebuh 渼etgk 湃ehqj 湄eahu 湉ephr 湍eumb 湎emwl 湑enob 湓ecst
湔etbn 湖ejrb 湘edbu 湛etmv 湜eamo 湝eppa 湟ehag 湣erpa 湫ehdf 湮emwg 湲ebme 湴ettc 湾eycn 湿eatc 溁etbd 溃xelmo 溅eboj 溆eode 溇efdv 溉eaiu 溍eoob 溏eilr 源emhf 溘egit 溚etor 溜ehhw 溞eeii 溟ebac 溠etqm 溢etct 溥eibi 溦edgg 溧emwd 溪ebvk 溯etub 溱eqkd 溲esqf 溴ehuk 溵ehse 溶ejcr
溷ewmo 溹eqmf 溺enmm 溻easm 溽emvi 滁enld 滂eybs 滃ewfq 滆emrb 滇ejbc 滉eafu 滋etvi 滍egrv 滏emia 滑ebbb 滓ejyj 滔ebhx 滕bfqe 滗ehhu 滘enqd 滚eycv 滞etjb 滟eqju 滠esje 满etmb 滢etbg 滤xeypp 滥elit 滦eycd 滧eykk 滨ejoc 滩eeog 滪enno 滫eolb 滴eycb 滹eypd 漂emwf 漆edoe 漈ebof 漉eixp
漋enlm 漏esmb 漓eyub 演ejmc 漕etwa 漖ejdk 漠etak 漤eddv 漦jkme 漩eyso 漪ekhr 漫eawe 漭etit 漯ewvf 漱edlo 漳eytj 漴eujf 漶ellp 漷eydl 漹emyf 漻esmh 漼euog 漾etge 潆etbf 潇xetlx 潋eomk 潍evmg 潏enhb 潖emgu 潘ehdw 潜eqoa 潞ermr 潟ehxf 潢etmc 潦ekcf 潩ewtc 潭emwj 潮ejjb 潲ehdb 潴ekha
潵etbk 潸ejcb 潺esnd 潼eytg 潽etca 潾efdq 澂eugk 澄enot 澈eybk 澉emjk 澌etcl 澍egti 澎egth 澛xenwa 澜elsw 澡errd 澥enbq 澧etwt 澪embi 澭eyvg 澳ehbk 澴ewlv 澶eywm 澹encr 澼esrj 澽eypo 激ehsk 濂eitc 濉ebug 濋eddo 濑edlo 濒eyho 濞ehul 濠eyro 濡embb 濩etoe 濮eoto 濯esmg 瀌eipf 瀍eiwg
瀑eate 瀔egde 瀚ejjm 瀛eyrn 瀣eyem 瀱ewln 瀵efdc 瀹eomb 瀼eyrv 灈ebug 灌etrg 灏eafo 灞embb 火f 灬xf 灭xmf 灯fmn 灰kf 灵smf 灶fg 灸nof 灼fpi 灾jf 灿fu 炀fnsh 炅af 炆fyk 炉fis 炊fno 炌foll 炎ff 炒ffh 炔fdk 炕fyhn 炖fpu 炘fhml 炙bf 炜fqs 炝fosu 炟fam
炣fmnr 炫fyvi 炬fss 炭umf 炮fpru 炯fbr 炱irf 炳fmob 炷fyg 炸fhs 点yrf 炻fmr 炼fjvd 炽frc 烀fhfd 烁fhvd 烂ftmm 烃fnom 烈mnf 烊ftq 烔fbmr 烘ftc 烙fher 烛flmi 烜fmam 烝nemf 烟fwk 烠fkb 烤fjks 烦fmbo 烧fjpu 烨fopj 烩fomi 烫xehf 烬fsoy 热qif 烯fkkb 烶fnkg 烷fjmu 烹yrnf
烺fiav 烻fnkm 烽fhej 焆frb 焉mylf 焊famj 焌fice 焐fmmr 焓foir 焕xfnbk 焖flsp 焗fssr 焘xqif 焙fytr 焚ddf 焜fapp 焞fyrd 焦ogf 焯fyaj 焰fnhx 焱fff 然bkf 煁fkgg 煃llomn 煅fhje 煊fjmm 煋hqnkq 煌fhag 煎tbnf 煓gihq 煜fayt 煞nkf 煟hqbuk 煤ftmd 煦arf 照arf 煨fwmv 煮jaf 煲fwb 煳fjrb
煴fabt 煸ftlk 煺fyav 煽fhsm 熄fhup 熇fyrb 熊ipf 熏hgf 熔fjcr 熘fhhw 熙suf 熛fmwf 熜fhwp 熟yif 熠fsma 熥fynb 熨sif 熬gkf 熳fawe 熵fycb 熹grtf 熻form 燃fbkf 燊fffd 燋fogf 燎fkcf 燏fnhb 燔fhdw 燕tlpf 燚ffff 燠fhbk 燥frrd 燧fyto 燮ffe 燹mof 爆fate 爇tgif 爔ftgs 爚fomb 爝fbwi
爟ftrg 爨hbddf 爪hlo 爬hoau 爰bmke 爱bbke 爵bwli 父ck 爷cksl 爸ckau 爹cknin 爻kk 爽kkkk 爿vlm 牁vmmnr 牂vmtq 片llml 版llhe 牌llhhj 牍lnjnk 牒llptd 牖llhsb 牙mvdh 牚fbrmh 牛hq 牝hqp 牟ihq 牡hqg 牢jhq 牤hqyv 牥hqyhs 牦hqhqu 牧hqok 物hqphh 牮ophq 牯hqjr 牲hqhqm 牵kbhq 特hqgdi 牺hqmcw
牻hqiuh 牾hqmmr 牿hqhgr 犀syyq 犁hnhq 犄hqkmr 犇hqhqq 犊hqjnk 犋hqbmc 犍khhxe 犏hqisb 犒hqyrb 犟nihq 犨oghq 犬ik 犭kh 犯khsu 犰khkn 犴khmj 状lmik 犷khi 犸khnvm 犹khiku 狁khihu 狂khmg 狃khng 狄khf 狈khbo 狉khmfm 狍khpru 狎khwl 狐khhvo 狒khlln 狗khpr 狙khbm 狝khnf 狞khjmn 狠khav 狡khyck 狨khij
狩khjdi 独khlmi 狭khkt 狮khllb 狯khomi 狰khnsd 狱khivk 狲xkhnd 狳khomd 狴khppg 狷khrb 狸khwg 狺khymr 狻khice 狼khiav 猁khhdn 猃khomm 猄khyrf 猇khypu 猊khhxu 猎khta 猓khwd 猕khnnf 猖khaa 猗khkmr 猛khndt 猜khqmb 猝khyoj 猞khomr 猡khwln 猢khjrb 猥khwmv 猩khahm 猪khjka 猫khtw 猬khwb 献jbik 猯khumb 猰khqhk 猱khnhd
猴khonk 猷twik 猸khahu 猹khdam 猺mgbme 猾khbbb 猿khgrv 獍khytu 獐khytj 獒gkik 獗khmto 獠khkcf 獬khnbq 獭khdlo 獯khhgf 獴khtbo 獾khtrg 玃khbue 玄yvi 率yioj 玉mgi 王mg 玎mgmn 玑mghn 玒mgm 玓mgpi 玕mgmj 玖mgno 玘mgsu 玙mgysm 玚mgnsh 玛mgnvm 玞mgqo 玟mgyk 玠mgoll 玡mgmvh 玢mgcsh 玤mgqj 玥mgb 玦mgdk
玩mgmmu 玫mgok 玭mgpp 玮mgqs 环mgmf 现mgbhu 玱mgosu 玲mgoii 玳mgoip 玶mgmfj 玷mgyr 玹mgyvi 玺nfmgi 玻mgdhe 玼mgymp 玿mgshr 珀mgha 珂mgmnr 珅mglwl 珇mgbm 珈mgksr 珉mgrvp 珊mgbt 珋mghhl 珌mgph 珍mgohh 珏mgmgi 珐mggi 珑mgikp 珒mglq 珕mgkss 珖mgfmu 珙mgtc 珛mgkb 珝mgsmm 珞mgher 珠mghjd 珢mgav 珣mgpa 珥mgsj
珦mghbr 珧mglmo 珩mghon 珪mggg 珫mgyiu 班mgilg 珰mgfsm 珲mgbkq 珵mgrhg 珷mgmpm 珸mgmmr 珹mgihs 珺mgskr 珽mgnkg 琀mgoir 球mgije 琄mgrb 琅mgiav 理mgwg 琇mghds 琈mgbnd 琉mgyiu 琊mgmhl 琎mgytt 琏mgykq 琐mgfbo 琔mgjmo 琚mgsjr 琛mgbcd 琟mgog 琡mgyfe 琢mgmso 琤mgbsd 琥mgypu 琦mgkmr 琨mgapp 琪mgtmc 琫mgqkq 琬mgjnu 琭mgvne
琮mgjmf 琯mgjrr 琰mgff 琲mglmy 琳mgdd 琴mgoin 琵mgpp 琶mgau 琼mgyrf 瑀yrmvn 瑁mgabu 瑂wjnu 瑃mgqka 瑄mgppa 瑅mgamo 瑆weee 瑑mghae 瑓mgdwf 瑔kjrr 瑕mgrye 瑖mghje 瑗gjhvo 瑙mgvvw 瑚mgjrb 瑛mgtlk 瑜mgomn 瑝mghag 瑞mgumb 瑟mgph 瑢mgjcr 瑧mgqkd 瑨mgmia 瑬eumgi 瑭mgilr 瑰mghi 瑱mgjbc 瑳mgtqm 瑶mgbou 瑷xmgbb 瑾mgtlm
璀mguog 璁mghwp 璃mgyub 璆mgsmh 璇mgyso 璈mggsk 璋mgytj 璎mgbov 璐mgrmr 璒mgnot 璘mgfdq 璜mgtmc 璞mgtco 璟mgayf 璠mghdw 璥mgtrk 璧sjmgi 璨mgyed 璩mgypo 璪mgrrd 璬mghsk 璮mgywm 璱mgmgh 璲mgyto 璺hbmgi 瓀mgmbb 瓒mghuo 瓖mgyrv 瓘mgtrg 瓜hvio 瓞hohqo 瓠kshvo 瓢mfhvo 瓣yjhoj 瓤yvhvo 瓦mvni 瓮cimn 瓯skmvn 瓴oimvn 瓶ttmvn
瓷iomvn 瓻kbmvn 瓿kmso 甄mgmvn 甍twln 甏ghmvn 甑camvn 甓sjmvn 甗ybmvn 甘tm 甙iptm 甚tmmv 甜hrtm 生hqm 甡hmhqm 甥hmwks 甦mkhqm 用bq 甩bqu 甪hbq 甫ijb 甬nibq 甭mfbq 甯jpbq 田w 由lw 甲wl 申lwl 电lwu 男wks 甸pw 町wmn 画muw 甾vvw 畀wml 畅llnsh 畈whe 畋wok 界woll 畎wik
畏wmv 畔wfq 畖whvo 留hhw 畚ikw 畛wohh 畜yviw 畤wgdi 略wher 畦wgg 番hdw 畬omdw 畯wice 畲ofw 畴wqki 畸wkmr 畹wjnu 畿viw 疁wsmh 疃wytg 疆ngmwm 疋nyo 疍noam 疏nmyiu 疐jbwno 疑pknio 疒xk 疔kmn 疖ksl 疗knn 疙kon 疚kno 疝ku 疟ksm 疠kms 疡knsh 疢kf 疣kiku 疤kau 疥koll
疫khne 疬kmks 疭xkoo 疮kosu 疯khnk 疰kyg 疱kpru 疲kdhe 疳ktm 疴kmnr 疵kymp 疸kam 疹kohh 疼khey 疽kbm 疾kok 痂kksr 痃kyvi 痄khs 病kmob 症kmym 痈kbq 痉knom 痊komg 痍kkn 痒ktq 痓kmig 痔kgdi 痕kav 痖kmtc 痘kmrt 痛knib 痞kmfr 痢khdn 痣kgp 痤koog 痦kmmr 痧kefh 痨ktbs 痪xknbk
痫klsd 痰kff 痱klmy 痴kokr 痹kwml 痼kwjr 痿khdv 瘀kysy 瘁kyoj 瘃kmso 瘅kcwj 瘆kikh 瘊konk 瘌kdln 瘐khxo 瘕krye 瘗kktg 瘘kfdv 瘙keii 瘛kqhp 瘟kwot 瘠kfcb 瘢khye 瘤khhw 瘥ktqm 瘦khxe 瘩ktor 瘪xkhup 瘫keog 瘭kmwf 瘰kwvf 瘳ksmh 瘴kytj 瘵kbof 瘸kkrb 瘼ktak 瘾xknlp 瘿kbov 癀ktmc 癃knlm
癌krru 癍kmgg 癔kytp 癖ksrj 癗kmbw 癜ksce 癞xkdlo 癣knmq 癫kjco 癯kbug 癸nomk 登nomrt 白ha 百ma 癿hau 皂hap 的hapi 皆ppha 皇hamg 皈hahe 皋hakj 皎hayck 皑hausu 皓hahgr 皕mama 皖hajmu 皙hlha 皛hahaa 皞hahaj 皤hahdw 皦hahsk 皭habwi 皮dhe 皱nsdhe 皲bqdhe 皴iedhe 皿bt 盂mdbt 盅lbt 盆csht
盈nsbt 盉hdbt 益tcbt 盍gibt 盎lkbt 盏ijbt 盐gybt 监libt 盒omrt 盔kfbt 盖tgbt 盗iobt 盘hybt 盛isbt 盟abbt 盥hxbt 盦oint 目bu 盯bumn 盱bumd 盲yvbu 直jbmm 盷bupim 相dbu 盹bupu 盼bucsh 盾hjbu 省fhbu 眄bumls 眇bufh 眈bulbu 眉ahbu 眊buhqu 看hqbu 眍busk 眙buir 眚hmbu 真jbmc 眠burvp 眢nubu
眦buymp 眨buhio 眩buyvi 眬buikp 眭bugg 眯bufd 眵bunin 眶busmg 眷fqbu 眸buihq 眺bulmo 眼buav 着tqbu 睁bunsd 睃buice 睄bufb 睇bucnh 睎bukkb 睐budt 睑buomm 睚bumgg 睛buqmb 睡buhjm 睢buog 督yebu 睥buhhj 睦bugcg 睨buhxu 睫bujlo 睬bubd 睹bujka 睽bunok 睾hwgti 睿ybmcu 瞀nkbu 瞄butw 瞅buhdf 瞋bujbc 瞌bugit 瞍buhxe
瞎bujqr 瞑bubac 瞒butmb 瞟bumwf 瞠bufbg 瞢twlu 瞥fkbu 瞧buogf 瞩bushb 瞪bunot 瞫bumwj 瞬bubbq 瞭bukcf 瞰bumjk 瞳buytg 瞵bufdq 瞻buncr 瞽gebu 瞿buog 矍buoge 矗jmjmm 矛ninh 矜nhoin 矞nhbcr 矢ok 矣iok 知okr 矧oknl 矩okss 矫okhkl 矬okoog 短okmrt 矮okhdv 矰okcwa 石mr 矶mrhn 矸mrmj 矻mron 矼mrm 矽mrni
矾mrhni 矿mri 砀mrnsh 码mrnvm 砂mrfh 砄mrdk 砆mrqo 砉qjmr 砌mrpsh 砍mrno 砑mrmvh 砒mrpp 研mrmt 砖mrqni 砗mrkq 砘mrpu 砚mrbhu 砜mrhnk 砝mrgi 砟mrhs 砠mrbm 砣mrjp 砥mrhpm 砦ypmr 砧mryr 砩mrlln 砫mryg 砬mryt 砭mrhio 砮vemr 砰mrmfj 破mrdhe 砵mrdm 砷mrlwl 砸mrslb 砹mrtk 砺mrmms 砻ipmr 砼mrom 砾mrhvd
础mruu 硁mrnom 硅mrgg 硇mrhwk 硊mrnmu 硌mrher 硍mrav 硎mrmtn 硐mrbmr 硒mrmcw 硔mrtc 硕mrmbo 硖mrkt 硗mrjpu 硙mrusu 硚mrhkl 硝mrfb 硪mrhqi 硫mryiu 硬mrmlk 硭mrtyv 确mrnbg 硷mromm 硼mrbb 硿mrjcm 碃mrqmb 碇mrjmo 碈mrhpa 碉mrbgr 碌mrvne 碍mrami 碎mryoj 碏mrta 碑mrhhj 碓mrog 碗mrjnu 碘mrtbc 碚mrytr 碛mrqmo 碜mrikh
碟mrptd 碡mrqmy 碣mrapv 碥mrhsb 碧mamr 碨mrwmv 碰mrttc 碱mrihr 碲mrybb 碳mrumf 碴mrdam 碶mrqhk 碹mrjmm 碾mrstv 磁mrtvi 磅mrybs 磉mreed 磊mrmrr 磋mrtqm 磏mrtxc 磐hemr 磔mrnqd 磕mrgit 磙mrycv 磜mrbof 磡mrtvs 磨idmr 磬gemr 磲mresd 磴mrnot 磷mrfdq 磹mrmwj 磺mrtmc 磻mrhdw 礁mrogf 礅mrydk 礌mrmbw 礓mrmwm 礞mrtbo 礤mrtbf
礴mrtei 礵mrmbu 示mmf 礻if 礼ifu 社ifg 祀ifru 祁ifnl 祃ifnvm 祆ifmk 祇ifhvp 祈ifhml 祉ifylm 祊ifyhs 祋ifhne 祎ifqs 祏ifmr 祐ifkr 祓ifikk 祕ifph 祖ifbm 祗ifhpm 祚ifhs 祛ifgi 祜ifjr 祝ifrhu 神iflwl 祟uummf 祠ifsmr 祢ifnf 祥iftq 祧iflmo 票mwmmf 祭bommf 祯ifybo 祲ifsme 祷ifqki 祸ifrob 祺iftmc 祼ifwd
祾ifgce 禀ywmmf 禁ddmmf 禄ifnme 禅ifcwj 禊ifqhk 禋ifmwg 福ifmrw 禒ifvno 禔ifamo 禘ifybb 禚iftgf 禛ifjbc 禤ifwlm 禧ifgrr 禳ifyrv 禹hlbi 禺wlbi 离yukb 禽oyub 禾hd 秀hdnhs 私hdi 秃hdhn 秆hdmj 秉hdl 秋hdf 种hdl 科hdyj 秒hdfh 秕hdpp 秘hdph 租hdbm 秣hddj 秤hdmfj 秦qkhd 秧hdlbk 秩hdhqo 秫hdijc 秬hdss
秭hdlxh 积hdrc 称hdnf 秸hdgr 移hdnin 秽hduni 秾hdhbv 稀hdkkb 稂hdiav 稃hdbnd 稆hdrhr 程hdrhg 稌hdomd 稍hdfb 税xhdcr 稑hdgcg 稔hdoip 稗hdhhj 稙hdjbm 稚hdog 稞hdwd 稠hdbgr 稣nmhd 稳hdnsp 稷hdwce 稹hdjbc 稻hdbhx 稼hdjmo 稽hdiua 稿hdyrb 穄hdbof 穆hdhah 穑hdgcw 穗hdjip 穙hdtco 穜hdytg 穟hdyto 穰hdyrv 穴jc 究jckn
穷jcks 穸jcni 穹jcn 空jcm 穿jcmvh 窀jcpu 突jcik 窃jcpsh 窄jchs 窅jcbu 窆jchio 窈jcvis 窊jchvo 窍jcmms 窎jcpym 窑jcoju 窒jcmig 窕jclmo 窖jchgr 窗jchwk 窘jcskr 窜jcll 窝jcrob 窟jcsuu 窠jcwd 窣jcyoj 窥xjcqo 窦jcjnk 窨jcyta 窬jcomn 窭jcfdv 窳jchoo 窸jchdp 窿jcnlm 立yt 竑ytki 竖leyt 竘ytpr 站ytyr 竞ytrhu
竟ytahu 章ytaj 竣ytice 童ytwg 竦ytdl 竫ytbsd 竭ytapv 端ytumb 竹h 竺hmm 竽hmd 竿hmj 笃hnvm 笄hmt 笆hau 笈hnhe 笊hhlo 笋hsk 笏hphh 笑hhk 笔hhqu 笕hbhu 笙hhqm 笛hlw 笞hir 笠hyt 笤hshr 笥hsmr 符hodi 笨hdm 笪ham 笫hlxh 第hnlh 笮hhs 笯hve 笱hpr 笳hksr 笸hsr 笺hij 笼hikp
笾hyks 筀hgg 筅hhgu 筇hmnl 等hgdi 筋hbks 筌homg 筏hoi 筐hsmg 筑hmnj 筒hbmr 答homr 策hdb 筘hqr 筚hppj 筛hllb 筜hfsm 筝hnsd 筠hgpm 筢hqau 筤hiav 筥hrhr 筦hjmu 筮hmoo 筱holk 筲hfb 筵hnkm 筶hhgr 筷hpdk 筹hqki 筻hmlk 筼hrbo 签homm 简hlsa 箅hwml 箍hqsb 箐hqmb 箓hnme 箔heha 箕htmc
箖hdd 算hbut 箜hjcm 箝hqtm 管hjrr 箢hjnu 箦hqmo 箧hskt 箨hqeq 箩hwln 箪hcwj 箫xhlx 箬htkr 箭htbn 箱hdbu 箴hihr 箸hjka 篁hhag 篆hvno 篇hhsb 篌honk 篑xhlmo 篓hfdv 篙hyrb 篚hsly 篝httb 篡hbui 篥hmwd 篦hhwp 篪hhyu 篮hlit 篯hcij 篱hyub 篷hyhj 篼hhvu 篾hwli 簃hhdn 簇hysk 簉hyhr 簋havt
簌hdlo 簏hixp 簕htjs 簖hvdl 簝hkcf 簟hmwj 簠hibt 簦hnot 簧htmc 簪hmua 簰hllj 簸htce 簿heii 籀hqhw 籁hdlo 籍hqda 籥homb 米fd 籴ofd 类fdk 籼fdu 籽fdnd 粉fdcsh 粑fdau 粒fdyt 粕fdha 粗fdbm 粘fdyr 粜uufd 粝fdmms 粞fdmcw 粟mwfd 粢iofd 粤xhwmv 粥nfdn 粪fdtc 粮fdiav 粱eifd 粲yefd 粳fdmlk
粹fdyoj 粼fqvv 粽fdjmf 精fdqmb 粿fdwd 糁fdikh 糅fdnhd 糇fdonk 糈fdnob 糊fdjrb 糌fdhoa 糍fdtvi 糒fdthb 糕fdtgf 糖fdilr 糗fdhuk 糙fdyhr 糜idfd 糟fdtwa 糠fdile 糨fdnii 糯fdmbb 糵thjd 糸vif 系hvif 紊ykvif 素qmvif 索jbvif 紧levif 紫ypvif 累wvif 絜qhvif 絮vrvif 絷qivif 綦tcvif 綮hkvif 縠gfhne 縢bfqf 縻idvif 繁okvif
繄sevif 繇buhvf 纂hbuf 纛qmwyf 纟vvm 纠vmvl 纡vmmd 红vmm 纣vmdi 纤vmhj 纥vmon 约vmpi 级vmnhe 纨vmkni 纩vmi 纪vmsu 纫vmshi 纬vmqs 纭vmmmi 纮vmki 纯vmpu 纰vmpp 纱vmfh 纲vmbk 纳vmob 纴vmhg 纵vmoo 纶vmop 纷vmcsh 纸vmhvp 纹vmyk 纺vmyhs 纻vmjm 纼vmnl 纽vmng 纾vmnin 线vmij 绀vmtm 绁vmpt 绂vmike
练vmkvc 组vmbm 绅vmlwl 细vmw 织vmrc 终vmhey 绉vmnsm 绊vmfq 绋vmlln 绌vmuu 绍vmshr 绎vmeq 经vmnom 绐vmir 绑vmqjl 绒xvmij 结vmgr 绔vmkms 绕vmjpu 绖vmmig 绗vmhon 绘vmomi 给vmomr 绚vmpa 绛vmheq 络vmher 绝vmnau 绞vmyck 统vmyiu 绠vmmlk 绡xvmfb 绢vmrb 绣vmhds 绤vmcor 绥vmbv 绦vmhed 继vmvfd 绨vmcnh 绩vmqmo 绪vmjka
绫vmgce 续vmjnk 绮vmkmr 绯vmlmy 绰vmyaj 绱vmfbr 绲vmapp 绳vmrlu 维vmog 绵vmhab 绶vmbbe 绷xvmbb 绸vmbgr 绹vmpou 绺vmhyr 绻vmfqu 综vmjmf 绽vmjmo 绾vmjrr 绿vmnme 缀vmeee 缁vmvvw 缂vmtlj 缃vmdbu 缄vmihr 缅vmmwl 缆vmliu 缇vmamo 缈vmbuh 缉vmrsj 缊vmabt 缋vmlmo 缌vmwp 缍vmhjm 缎vmhje 缏vmomk 缐vmhae 缑vmonk 缒vmyhr 缓vmbme
缔vmybb 缕vmfdv 编vmisb 缗vmrpa 缘vmvno 缙vmmca 缚vmibi 缛vmmvi 缜vmjbc 缝vmyhj 缞vmywv 缟vmyrb 缠vmiwg 缡vmyub 缢vmtct 缣vmtxc 缤vmjoc 缥vmmwf 缦vmawe 缧vmwvf 缨vmbov 缩vmjoa 缪vmsmh 缫vmvvd 缬vmgro 缭vmkcf 缮vmttr 缯vmcwa 缰vmmwm 缱vmylr 缲vmrrd 缳vmwlv 缴vmhsk 缵vmhuo 缶oju 缸oum 缺oudk 罂booju 罄geoju 罅ouypd
罍wwwu 罐outrg 网bkk 罔btyv 罕bcmj 罗wlni 罘wlmf 罚wlivn 罟wljr 罡wlmym 罢wlgi 罨wlklu 罩wlyaj 罪wllmy 置wljbm 罱wljbj 署wljka 罴wlgif 罶wlhhw 罹wlpog 罽wlmfn 罾wlcwa 羁wltjm 羊tq 羌tghu 美tgk 羑tgno 羓tqau 羔tgf 羕tgine 羖tqhne 羚tqoii 羝tqhpm 羞tqng 羟tqnom 羡tgimo 群srtq 羧tqice 羯tqapv 羰tqumf
羱tqmhf 羲tghds 羸yrbtn 羹tgftk 羼stqq 羽smsim 羿smt 翀sml 翁cism 翂smcsh 翃kismm 翅jesmm 翈wlsmm 翊ytsmm 翌smyt 翎oismm 翔tqsmm 翕omrm 翘jusmm 翙unsmm 翚smbkq 翛olom 翟smog 翠smyoj 翡lysmm 翥jasmm 翦tbnm 翩hbsmm 翮mbsmm 翯smyrb 翰jjosm 翱hjsmm 翳sesmm 翷fqsmm 翻hwsmm 翼smwtc 翾wvsmm 耀fusmg 老jkp 考jkys
耄jphqu 者jka 耆jpa 耇jkpr 耋jpmig 而mbll 耍mbv 耏mbhhh 耐mbdi 耑umbl 耒qd 耔qdnd 耕qdtt 耖qdfh 耗qdhqu 耘qdmmi 耙qdau 耜qdrlr 耠qdomr 耢qdtbs 耤qdta 耥qdfbr 耦qdwlb 耧qdfdv 耨qdmvi 耩qdttb 耪qdybs 耰qdmbe 耱qdidr 耳sj 耵sjmn 耶sjnl 耷ksj 耸oosj 耻sjylm 耽sjlbu 耿sjf 聂sjee 聃sjgb 聆sjoii
聊sjhhl 聋ipsj 职sjrc 聍sjjmn 聒sjhjr 联sjtk 聘sjlws 聚seooo 聩sjlmo 聪sjcrp 聱gksj 聿lq 肀xl 肃xlx 肄pklq 肆silq 肇hklq 肉obo 肋bks 肌bhn 肓yvb 肖fb 肘bdi 肚bg 肛bm 肜bhhh 肝bmj 肟bmms 肠bnsh 股bhne 肢bje 肤bqo 肥bau 肩hsb 肪byhs 肫bpu 肭bob 肮byhn 肯ymb 肱bki
育yib 肴kkb 肷bno 肸bcj 肺bjb 肼btt 肽bki 肾leb 肿bl 胀bpo 胁bksc 胂blwl 胃wb 胄lwb 胆bam 胈bikk 背lpb 胍bhvo 胎bir 胖bfq 胗bohh 胙bhs 胚bmfm 胛bwl 胜bhqm 胝bhpm 胞bpru 胠bgi 胡jrb 胣bopd 胤lvbu 胥nob 胧bikp 胨bkd 胩bymy 胪bys 胫bnom 胬veobo 胭bwk 胯bkms
胰bkn 胱bfmu 胲byvo 胳bher 胴bbmr 胶byck 胸bpuk 胺bjv 胼btt 能ibpp 脂bpa 脆bnmu 脉bine 脊fcb 脍bomi 脎bkic 脏big 脐bykl 脑byuk 脒bfd 脓bhbv 脔ycobo 脖bjbd 脘bjmu 脚bgil 脞boog 脟bbdi 脩olob 脬bbnd 脯bijb 脱bcru 脲bse 脶brob 脸bomm 脾bhhj 脿bqmv 腆btbc 腈bqmb 腊bta 腋byok
腌bklu 腐iiobo 腑bioi 腒bsjr 腓blmy 腔bjcm 腕bjnu 腘bwmi 腙bjmf 腚bjmo 腠bqkk 腥bahm 腧bomn 腨bumb 腩bjbj 腭brrs 腮bwp 腯bhju 腰bmwv 腱bnkq 腴bhxo 腹boae 腺bhae 腻bipo 腼bmwl 腽babt 腾bfqm 腿byav 膀bybs 膂yvb 膈bmrb 膊bibi 膏yrbb 膑bjoc 膘bmwf 膙bnii 膛bfbg 膜btak 膝bdoe 膣bjcg
膦bfdq 膨bgth 膪bybr 膳btgr 膺igb 膻bywm 臀seb 臁bitc 臂sjb 臃byvg 臆bytp 臊brrd 臌bgte 臑bmbb 臜bhuo 臣slsl 臧imsll 自hbu 臬hud 臭huik 至mig 致mgok 臻mgqkd 臼hx 臾hxo 舀bhx 舁hxt 舂qkhx 舄hxyf 舅hxwks 舆hxkc 舌hjr 舍omjr 舐hrhvp 舒ornin 舔hrhkp 舛niq 舜bbnq 舞otniq 舟hbyi
舠hysh 舡hym 舢hyu 舣hyik 舥hyau 舨hyhe 航hyyhn 舫hyyhs 般hyhne 舭hypp 舯hyl 舰hybhu 舱hyosu 舲hyoii 舳hylw 舴hyhs 舵hyjp 舶hyha 舷hyyvi 舸hymnr 船hycr 舻hyys 舾hymcw 艄hyfb 艅hyomd 艇hynkg 艉hyshu 艋hyndt 艎hyhag 艏hythu 艘hyhxe 艚hytwa 艟hyytg 艨hytbo 艮av 良iav 艰eav 色nau 艳qjnau 艴lnnau
艹xt 艺tn 艽tkn 艾tk 艿tnhs 节tsl 芃thni 芄tkni 芈xtq 芊thj 芋tmd 芍tpi 芎tn 芏tg 芑tsu 芒tyv 芗tvvh 芘tpp 芙tqo 芜tmku 芝tino 芟thne 芠tyk 芡tno 芣tmf 芤tndu 芥toll 芦tis 芨tnhe 芩toin 芪thvp 芫tmmu 芬tcsh 芭tau 芮tob 芯tp 芰tje 花top 芳tyhs 芴tphh
芷tylm 芸tmmi 芹thml 芼thqu 芽tmvh 芾tjb 苁too 苄tyy 苇tqs 苈xtmks 苉tsc 苊tmsu 苋tbhu 苌tpo 苍tosu 苎tjm 苏tksc 苑tniu 苒tgb 苓toii 苔tir 苕tshr 苗tw 苘tbr 苛tmnr 苜tbu 苞tpru 苟tpr 苠trvp 苡tvio 苣tss 苤tmfm 若tkr 苦tjr 苧tjmn 苫tyr 苯tdm 英tlbk 苴tbm 苷ttm
苹tmfj 苻todi 苾tph 茀tlln 茁tuu 茂tih 范tesu 茄tksr 茅tnih 茆thhl 茇tikk 茈tymp 茉tdj 茋thpm 茌tog 茎tnom 茏tikp 茑tpym 茓tjc 茔xtbg 茕tbnj 茗tnir 茚thpl 茛tav 茜tmcw 茝tsll 茧tlmi 茨timo 茫teyv 茬tklg 茭tyck 茯toik 茱thjd 茳tem 茴twr 茵twk 茶tod 茸tsj 茹tvr 茺tyiu
茼tbmr 茽tol 荀tpa 荁tmam 荃tomg 荄tyvo 荆ttln 荇thon 草taj 荏tohg 荐tkld 荑tkn 荒tyvu 荓ttt 荔tkss 荖tjkp 荙xtyk 荚tkt 荛xtjpu 荜tppj 荞thkl 荟tomi 荠tykl 荡tenh 荣tbd 荤tbkq 荥tbe 荦tbhq 荧tbf 荨xtsmi 荩tsoy 荪xtndf 荫tnlb 荬tnyk 荭tvmm 荮xxxtv 药tvmi 荷tomr 荸tjbd 荻tkhf
荼tomd 荽tbv 莅toyt 莆tijb 莉thdn 莎tefh 莒trhr 莓towy 莘tytj 莙tskr 莛tnkg 莜tolk 莝toog 莞tjmu 莠thds 莨tiav 莩tbnd 莪thqi 莫tak 莰tgno 莱tdt 莲tykq 莳tadi 莴trob 莶xtomm 获tkhk 莸tkhu 莹tbmg 莺tbpm 莼tvmu 莽tikt 莿tdbn 菀tjnu 菁tqmb 菂thai 菅tjrr 菇tvjr 菉tvne 菊tpfd 菌twhd
菍toip 菏temr 菔tbse 菖taa 菘tdci 菜tbd 菝tqik 菟tnui 菠tede 菡tnue 菥tdhl 菩tytr 菪tjmr 菰tndo 菱tgce 菲tlmy 菸tysy 菹tebm 菼tff 菽tyfe 萁ttmc 萃tyoj 萄tpou 萆thhj 萋tjlv 萌tab 萍temj 萎thdv 萏tnhx 萑tog 萘tkmf 萚tqeq 萜tlbr 萝xtwln 萣tjmo 萤tbli 营tbrr 萦tbvf 萧xtlx 萨tnlh
萩thdf 萱tjmm 萳tjbj 萸thxo 萹thsb 萼trrs 落tehr 葆tord 葎thoq 葑tggi 葖tjck 著tjka 葙tdbu 葚ttmv 葛tapv 葜tqhk 葡tpib 董thjg 葩thau 葫tjrb 葬tmpt 葭trye 葰toie 葱tpkp 葳tihv 葴tihr 葵tnok 葶tyrn 葸twp 葺trsj 蒂tybb 蒄xtbmi 蒇tiho 蒈tppa 蒉tlmo 蒋tlmi 蒌tfdv 蒎tehv 蒐thi 蒗teiv
蒙tbmo 蒜tmff 蒟tytr 蒡tybs 蒨toqb 蒯tbln 蒱tqib 蒲teib 蒴ttub 蒸tnef 蒹ttxc 蒺tkok 蒻tnmm 蒽twkp 蒿tyrb 蓁tqkd 蓂tbac 蓄tyvw 蓇tbbb 蓉tjcr 蓊tcim 蓍tjpa 蓏thoo 蓐tmvi 蓑tywv 蓓toyr 蓖thwp 蓝tlit 蓟tnmn 蓠tyub 蓢tiib 蓣tnno 蓥tbc 蓦takm 蓬tyhj 蓰thoo 蓼tsmh 蓿tjoa 蔀tyrl 蔃tnii
蔈tmwf 蔊tfaj 蔌tdlo 蔑twli 蔓tawe 蔗titf 蔚tsfi 蔟tysk 蔡tbof 蔫tmyf 蔬tnmu 蔷tgcw 蔸thvu 蔹tomk 蔺tlsg 蔻tjme 蔼tivv 蔽tfbk 蕃thdw 蕈tmwj 蕉togf 蕊tppp 蕖tesd 蕗trmr 蕙tjip 蕞tase 蕤tmom 蕨tmto 蕰teat 蕲tcjl 蕴tvmt 蕹tyvg 蕺trji 蕻tsic 蕾tmbw 薁thbk 薄teii 薅tvmi 薇thok 薏tytp
薛thrj 薜tsrj 薢tnbq 薤tmnm 薨twlp 薪tydl 薮tfvk 薯twla 薰thgf 薳tygv 薷tmbb 薸temf 薹tgrg 薿tpko 藁tyrd 藉tqda 藏tims 藐tbhu 藓tnmq 藕tqdb 藜thhe 藟twww 藠thaa 藤tbfe 藦tidq 藨tipf 藩tehw 藻terd 藿tmbg 蘅thon 蘑tidr 蘖thjd 蘘tyrv 蘧tyyo 蘩tokf 蘸tmgf 蘼tidy 虍yp 虎yphu 虏ypks
虐ypsm 虑ypp 虒hypu 虓knypu 虔ypyk 虚yptc 虞yprvk 虢biypu 虤yuypu 虫lmi 虬liu 虮lihn 虱nhli 虷limj 虸lind 虹lim 虺mulmi 虻liyv 虼lion 虽rlmi 虾limy 虿mslmi 蚀nvlmi 蚁liik 蚂linvm 蚄liyhs 蚆liau 蚊liyk 蚋liob 蚌liqj 蚍lipp 蚓linl 蚕hklmi 蚜limvh 蚝lihqu 蚣lici 蚤eilmi 蚧lioll 蚨liqo 蚩umli
蚪liyj 蚬xlibh 蚯liom 蚰lilw 蚱lihs 蚲limfj 蚴livis 蚵limnr 蚶litm 蚺ligb 蛀liyg 蛃limob 蛄lijr 蛆libm 蛇lijp 蛉lioii 蛊xlibt 蛋nolmi 蛎limms 蛏lieg 蛐litw 蛑liihq 蛔liwr 蛘litq 蛙ligg 蛛lihjd 蛞lihjr 蛟liyck 蛤liomr 蛩mnlmi 蛭limig 蛮yclmi 蛰qilmi 蛱likt 蛲lijpu 蛳lillb 蛴liykl 蛸lifb 蛹linib 蛾lihqi
蜀wlpli 蜂lihej 蜃mvlmi 蜇qllmi 蜈lirvk 蜉libnd 蜊lihdn 蜍liomd 蜎lirb 蜐ligis 蜒linkm 蜓linkg 蜕xlicr 蜗lirob 蜘liokr 蜚lylmi 蜜jphi 蜞litmc 蜡lita 蜢lindt 蜣litgu 蜥lidhl 蜩libgr 蜮liirm 蜱lihhj 蜴liaph 蜷lifqu 蜻liqmb 蜾liwd 蜿lijnu 蝇lirlu 蝈liwmi 蝉licwj 蝌lihdj 蝎liapv 蝓liomn 蝗lihag 蝘lisav 蝙lihsb 蝠limrw
蝣liysd 蝤litcw 蝥nklmi 蝮lioae 蝰likgg 蝲lidln 蝴lijrb 蝶liptd 蝻lijbj 蝼lifdv 蝽liqka 蝾litbd 螂liiil 螃liybs 螅lihup 螈limhf 螋lihxe 融mblmi 螓liqkd 螗liilr 螟libac 螠litct 螣bfqi 螨litmb 螫gklmi 螬litwa 螭liyub 螯gklmi 螱silmi 螳lifbg 螵limwf 螺liwvf 螽heyli 蟀liyij 蟆litak 蟊nhlii 蟋lihdp 蟏xlitl 蟑liytj 蟒litit
蟓linao 蟛ligth 蟠lihdw 蟥litmc 蟪lijip 蟫limwj 蟮litgr 蟹nqlmi 蟾lincr 蠃yrbln 蠊liitc 蠋liwli 蠓litbo 蠕limbb 蠖litoe 蠛litwi 蠡volii 蠢qkali 蠲ttwli 蠹jbmri 蠼libue 血hbt 衃htmf 衄htng 衅htfq 行hommn 衍hoemn 衎homjn 衒hoyin 衔xhocm 街hoggn 衙homrn 衠hojcn 衡honkn 衢hobgn 衣yhv 衤xl 补ly 表qmv 衩lei
衫lhhh 衬ldi 衮yciv 衰ywmv 衲lob 衷ylhv 衽lhg 衾oinv 衿loin 袁grhv 袂ldk 袄lhk 袅pysv 袆lqs 袈kryhv 袋opyhv 袍lpru 袒lam 袖llw 袗lohh 袜ldj 袢lfq 袤ynhv 袪lgi 被ldhe 袭ipyhv 袯live 袱loik 袷lomr 袼lher 裁jiyhv 裂mnyhv 装igyhv 裆lfsm 裈lbkq 裉lav 裎lrhg 裒yhxv 裔yvbcr 裕lcor
裘ieyhv 裙lskr 裛yrav 裟ehyhv 裢xlykq 裣lomm 裤likq 裥llsa 裨lhhj 裰leee 裱lqmv 裳fbryv 裴lyyhv 裸lwd 裹ywdv 裼laph 裾lsjr 褂lggy 褊lhsb 褐lapv 褒yodv 褓lord 褕lomn 褙llpb 褚ljka 褛lfdv 褟lasm 褡ltor 褥lmvi 褪lyav 褫lhyu 褯litb 褰jtcv 褴llit 褶lsma 襁lnii 襄yrrv 襕llsw 襚lyto 襜lncr
襞sjyhv 襟lddf 襦lmbb 襫lkma 襻lddq 西mcw 要mwv 覃mwaj 覆mwhoe 见blu 观ebhu 觃xbund 规qobhu 觅bbhu 视ifbhu 觇yrbhu 览libhu 觉fbbhu 觊uubhu 觋mobhu 觌jkbhu 觎onbhu 觏tbbhu 觐tmbhu 觑ycbhu 角nbg 觖nbdk 觚nbhvo 觜ypnbg 觞nbonh 觟nbgg 解nbshq 觥nbfmu 触nblmi 觫nbdl 觭nbkmr 觯nbcwj 觱irnbg 觳gbhne 觿nbuob
言ymmr 訄knymr 訇pymr 訚lsymr 訾ypymr 詈wlymr 詟ipymr 詹ncymr 誉fcymr 誊fqymr 誓qlymr 謇jtcr 謦geymr 警tkymr 譬sjymr 讠inv 计ivj 订ivmn 讣ivy 认ivo 讥ivhn 讦ivmj 讧ivm 讨ivdi 让ivym 讪ivu 讫ivon 训ivlll 议ivik 讯ivnj 记ivsu 讱ivshi 讲ivtt 讳ivqs 讴ivsk 讵ivss 讶ivmvh 讷ivob 许ivoj 讹xivop
论ivop 讻ivuk 讼ivci 讽ivhnk 设ivhne 访ivyhs 诀ivdk 证ivmym 诂ivjr 诃ivmnr 评ivmfj 诅ivbm 识ivrc 诇ivbr 诈ivos 诉ivhmy 诊ivohh 诋ivhvi 诌ivnsm 词ivsmr 诎ivuu 诏ivshr 诐ivdhe 译iveq 诒ivir 诓ivsmg 诔ivqd 试ivipm 诖ivgg 诗ivgdi 诘ivgr 诙ivkf 诚ivihs 诛ivhjd 诜ivhgu 话ivhjr 诞ivnkv 诟ivhmr 诠ivomg 诡ivnmu
询ivpa 诣xivpa 诤ivnsd 该ivyvo 详ivtq 诧ivjhp 诨ivbkq 诩ivsmm 诫ivit 诬ivmoo 语ivmmr 诮ivfb 误ivrmk 诰ivhgr 诱ivhds 诲ivowy 诳ivkhg 说ivcru 诵ivnib 诶iviok 请ivqmb 诸ivjka 诹ivsje 诺ivtkr 读ivjnk 诼ivmso 诽ivlmy 课ivwd 诿ivhdv 谀ivhxo 谁ivog 谂ivoip 调ivbgr 谄ivnhx 谅ivyrf 谆ivyrd 谇ivyoj 谈ivff 谊ivjbm 谋ivtmd
谌ivtmv 谍ivptd 谎ivtyu 谏ivdwf 谐ivppa 谑ivypm 谒ivapv 谓ivwb 谔ivrrs 谕ivomn 谖ivbme 谗ivnuy 谘ivior 谙ivyta 谚ivyhh 谛ivybb 谜ivyfd 谝ivisb 谞ivnob 谟ivtak 谠ivfbu 谡ivwce 谢ivhhi 谣ivbou 谤ivybs 谥ivtct 谦ivtxc 谧ivpht 谨ivtlm 谩ivawe 谪ivycb 谫ivtbh 谬ivsmh 谭ivmwj 谮ivmua 谯ivogf 谰ivlsw 谱ivtca 谲ivnhb 谳ivjbk
谴ivylr 谵ivncr 谶ivoim 谷cor 谼crtc 谿bkcor 豁jrcor 豆mrt 豇mtm 豉mtje 豌mtjnu 豕msho 豚bmso 象napo 豢fqmso 豨mokkb 豪yrbo 豫nnnao 豮mojto 豳umoo 豸bshh 豹bhpi 豺bhdh 貂bhshr 貅bhod 貆bhmam 貉bhher 貊bhma 貌bhhau 貔bhhwp 貘bhtak 贝bo 贞ybo 负nbo 贡xmbo 财bodh 责qmbo 贤lebo 败book 账bopo
货opbo 质hjbo 贩bohe 贪xoino 贫csho 贬bohio 购bopi 贮bojm 贯wjbo 贰ipmmo 贱xboij 贲jtbo 贳xptbo 贴boyr 贵lmbo 贶borhu 贷xopbo 贸hhbo 费lnbo 贺krbo 贻boir 贼boij 贽qibo 贾mwbo 贿bokb 赀ypbo 赁ogbo 赂boher 赃boig 资iobo 赅boyvo 赆bosoy 赇boije 赈bommv 赉xdtbo 赊boomf 赋bompm 赌bojka 赍jbbo 赎bojnk
赏fbrbo 赐boaph 赑boboo 赒bobgr 赓iloo 赔boytr 赕boff 赖dlnbo 赗boabu 赘qkbo 赙boibi 赚botxc 赛jtco 赜slqmo 赝mogo 赞hubo 赟ymbo 赠bocwa 赡boncr 赢ynbo 赣yjheo 赤glnc 赦gcok 赧gcsle 赪gcybo 赫gcglc 赭gcjka 走gyo 赳govl 赴goy 赵gok 赶gomj 起goru 趁goohh 趄gobm 超goshr 越goiv 趋gonsm 趑goimo 趔gomnn
趟gofbr 趣gosje 趯gosmg 趱gohuo 足ryo 趴rmc 趵rmpi 趸msryo 趺rmqo 趼rmmt 趾rmylm 趿rmnhe 跂rmje 跃rmhk 跄rmosu 跆rmir 跋rmikk 跌rmhqo 跎rmjp 跏rmksr 跐rmymp 跑rmpru 跖rmmr 跗rmodi 跚rmbt 跛rmdhe 距rmss 跞rmhvd 跟rmav 跣rmhgu 跤rmyck 跨rmkms 跪rmnmu 跫mnryo 跬rmgg 路rmher 跱rmgdi 跳rmlmo 践rmij 跶rmyk
跷rmjpu 跸rmppj 跹rmyhj 跺rmhnd 跻rmykl 跽rmsup 踅qlryo 踉rmiav 踊rmnib 踌rmqki 踏rmea 踒rmhdv 踔rmyaj 踝rmwd 踞rmsjr 踟rmokr 踢rmaph 踣rmytr 踦rmkmr 踩rmbd 踪rmjmf 踬rmhjo 踮rmiyr 踯xrmtk 踱rmite 踵rmhjg 踶rmamo 踹rmumb 踺rmnkq 踽rmhlb 蹀rmptd 蹁rmhsb 蹂rmnhd 蹄rmybb 蹅rmdam 蹇jtco 蹈rmbhx 蹉rmtqm 蹊rmbvk 蹋rmasm
蹐rmfcb 蹑xrmsj 蹒rmtmb 蹙ifryo 蹚rmfbg 蹜rmjoa 蹢rmycb 蹦rmubb 蹩fkryo 蹬rmnot 蹭rmcwa 蹯rmhdw 蹰rmmmi 蹲rmtwi 蹴rmyfu 蹶rmmto 蹼rmtco 蹽rmkcf 蹾rmydk 蹿rmjcl 躁rmrrd 躅rmwli 躇rmtja 躏rmtlg 躐rmvvv 躔rmiwg 躜rmhuo 躞rmffe 身hxh 躬hhn 躯hhsk 躲hhhnd 躺hhfbr 軎jjr 车jq 轧jqu 轨kqkn 轩kqmj 轪kqk 轫kqshi
转kqqni 轭kqmsu 轮jqop 软kqno 轰kqee 轱kqjr 轲kqmnr 轳kqys 轴kqlw 轵kqrc 轶kqhqo 轷kqhfd 轸kqohh 轹kqhvd 轺kqshr 轻kqnom 轼kqipm 载jikq 轾kqmig 轿kqhkl 辀kqhby 辁kqomg 辂kqher 较kqyck 辄kqsju 辅kqijb 辆kqmob 辇qokq 辈lykq 辉fubkq 辊kqapp 辋kqbtv 辌kqyrf 辍kqeee 辎kqvvw 辏kqqkk 辐kqmrw 辑kqrsj 辒kqabt 输jqomn
辔xvmr 辕kqgrv 辖kqjqr 辗kqstv 辘kqixp 辙kqybk 辚kqfdq 辛ytj 辜jrytj 辞hrytj 辟srytj 辣yjdl 辨yjilj 辩yjivj 辫yjvmj 辰mmmv 辱mvdi 辶xy 边yks 辽ynn 达yk 辿yu 迁yhj 迂ymd 迄yon 迅ynj 过ydi 迈yms 迎yhvl 运ymmi 近yhml 迓ymvh 返yhe 迕yoj 还ymf 这yyk 进ytt 远ymmu 违yqs 连ykq
迟yso 迢yshr 迤yopd 迥ybr 迦yksr 迨yir 迩ynf 迪ylw 迫yha 迭yhqo 迮yhs 述yijc 迳ynom 迷yfd 迸ytt 迹yylc 迺ymcw 追yhrr 退yav 送ytk 适yhjr 逃ylmo 逄yheq 逅yhmr 逆ytu 选yhgu 逊yndf 逋yijb 逍yfb 透yhds 逐ymso 逑yije 递ycnh 途yomd 逖ykhf 逗ymrt 通ynib 逛ykhg 逝yqhl 逞yrhg
速ydl 造yhgr 逡yice 逢yhej 逦ymbb 逭yjrr 逮yle 逯yvne 逴yyaj 逵ygcg 逶yhdv 逸ynui 逻ywln 逼ymrw 逾yomn 遁yhju 遂ytpo 遄yumb 遆yybb 遇ywlb 遍yhsb 遏yapv 遐yrye 遑yhag 遒ytcw 道ythu 遗ylmo 遘yttb 遛yhhw 遢yasm 遣ylmr 遥ybou 遨ygsk 遭ytwa 遮yitf 遴yfdq 遵ytwi 遹ynhb 遽yypo 避ysrj
邀yhsk 邂ynbq 邃yjco 邈ybhu 邋yvvv 邑rau 邓enl 邕vvrau 邗mjnl 邘mdnl 邙yvnl 邛mnl 邝inl 邠chnl 邡ysnl 邢mtnl 那sqnl 邦qjnl 邨punl 邪mhnl 邬pmnl 邮lwnl 邯tmnl 邰irnl 邱omnl 邲phnl 邳mmnl 邴mbnl 邵srnl 邶lmpnl 邸hmnl 邹nsnl 邺tcnl 邻oinl 邽ggnl 邾hdnl 邿ginl 郁kbnl 郃ornl 郄kinl
郅mgnl 郇panl 郈hrnl 郊yknl 郎iinl 郏ktnl 郐xoinl 郑xtknl 郓bqnl 郗kbnl 郚mrnl 郛bdnl 郜hrnl 郝gcnl 郡srnl 郢rgnl 郤crnl 郦xmbnl 郧ronl 部yrnl 郪jvnl 郫hjnl 郭ydnl 郯ffnl 郴ddnl 郸cjnl 都janl 郾svnl 郿aunl 鄀trnl 鄂rsnl 鄃onnl 鄄mgnl 鄅hbnl 鄌xirnl 鄑manl 鄗ybnl 鄘ibnl 鄙rwnl 鄚tknl
鄜ipnl 鄞tmnl 鄠msnl 鄢mfnl 鄣yjnl 鄫canl 鄯trnl 鄱hwnl 鄹sonl 酂honl 酃mrnl 酅ubnl 酆utnl 酉mcwm 酊mwmn 酋tcwm 酌mwpi 配mwsu 酎mwdi 酏mwpd 酐mwmj 酒emcw 酗mwuk 酚mwcsh 酝mwmmi 酞mwki 酡mwjp 酢mwhs 酣mwtm 酤mwjr 酥mwhd 酦mwive 酩mwnir 酪mwher 酬mwill 酮mwbmr 酯mwpa 酰mwhgu 酱lnmcw 酲mwrhg
酴mwomd 酵mwjkd 酶mwowy 酷mwhgr 酸mwice 酹mwbdi 酺mwijb 酽mwmth 酾xmwmb 酿mwiav 醅mwytr 醇mwyrd 醉mwyoj 醋mwta 醌mwapp 醍mwamo 醐mwjrb 醑mwnob 醒mwahm 醚mwyfd 醛mwtog 醢mwkrt 醣mwilr 醨mwyub 醪mwsmh 醭mwtco 醮mwogf 醯mwyut 醴mwtwt 醵mwypo 醺mwhgf 醾mwidd 采bd 釉hdlw 释hdeq 里wg 重hjwg 野wgnin 量amwg 釐jkmwg
金c 釜ckmgc 鉴lic 銎mnc 銮ycc 鋆gmc 鋈ekc 錾klc 鍪nkc 鎏euc 鏊gkc 鏖ipc 鐾sjc 鑫ccc 钅omjv 钆xcu 钇xcn 针xcj 钉xcmn 钊xcln 钋xcy 钌xcnn 钍xcg 钎xchj 钏xclll 钐xchhh 钒xchni 钓xcpi 钔cls 钕xcv 钖cnsh 钗xcei 钘xcmt 钙xcmys 钚xcmf 钛xxcki 钜xcss 钝xcpu 钞xcfh 钟ovl
钠xcob 钡cbo 钢ovbk 钣xche 钤xcoin 钥xcb 钦xcno 钧xcpim 钨cpvm 钩xxxcp 钪xcyhn 钫xcyhs 钬xcf 钭xcyj 钮xcng 钯xcau 钰xcmgi 钱cij 钲xcmym 钳xctm 钴xcjr 钵xcdm 钶xcmnr 钷xcsr 钸xcklb 钹xcike 钺xciv 钻xcyr 钼xcbu 钽xcam 钾xcwl 钿xcw 铀xclw 铁ovhqo 铂xcha 铃ovoii 铄chvd 铅xchnr 铆xchhl 铈xcylb
铉xcyvi 铊xcjp 铋xcph 铌xcsp 铍xcdhe 铎ceq 铏xcmtn 铐xcjks 铑xcjkp 铒xcsj 铕xckb 铖xcihs 铗ckt 铘xcmhl 铙cjpu 铚xcmig 铛cfsm 铜ovbmr 铝xcrr 铞xcrlb 铟xcwk 铠cusu 铡cbon 铢xchjd 铣xchgu 铤xcnkg 铥xchgi 铧copj 铨xcomg 铩ckd 铪xcomr 铫xclmo 铬xcher 铭xcnir 铮xcnsd 铯xcnau 铰xcyck 铱xcyhv 铲cyth 铳xxxcy
铴cenh 铵xcjv 银ovav 铷xcvr 铸xcqki 铹ctbs 铺xcijb 铻xcmmr 铼cdt 铽xcipp 链cykq 铿cleg 销xcfb 锁cfbo 锂xcwg 锃xcrmg 锄xcbms 锅crob 锆xchgr 锇xchqi 锈xchds 锉xcoog 锊xcbdi 锋xchej 锌xcytj 锍xcyiu 锎clst 锏clsa 锐xccru 锑xccnh 锒xciav 锓xcsme 锔xcssr 锕xcnlr 锖xcqmb 锗xcjka 锘xctkr 错xcta 锚xctw 锛xckjt
锜xckmr 锝xcami 锞xcwd 锟xcapp 锡xcaph 锢xcwjr 锣cwln 锤xchjm 锥xcog 锦xchab 锧chjo 锨xxchl 锩xcfqu 锪xcphp 锫xcytr 锬xcff 锭ovjmo 键xcnkq 锯xcsjr 锰xcndt 锱xcvvw 锲xcqhk 锳xctlk 锴xcppa 锵xclmi 锶xcwp 锷xcrrs 锸xchjx 锹xchdf 锺xchjg 锻xchje 锼xchxe 锽xchag 锾xcbme 锿xxxcy 镀xcite 镁xctgk 镂cfdv 镃xctvi 镄clno
镅xcahu 镆xctak 镇ovjbc 镈xcibi 镉xcmrb 镊xcsje 镋xcfbu 镌xxcog 镍xchud 镎xcorq 镏xchhw 镐xcyrb 镑xcybs 镒xctct 镓xxxcj 镔cjoc 镕xcjcr 镖xcmwf 镗xcfbg 镘xcawe 镙xcwvf 镚xcubb 镛xcilb 镜xcytu 镝xcycb 镞xcysk 镟xcyso 镠xcsmh 镡xcmwj 镢xcmto 镣xckcf 镤xctco 镥xcnwa 镦xcydk 镧clsw 镨xctca 镩cjcl 镪xxxcn 镫xcnot 镬xctoe
镭xcmbw 镮xcwlv 镯xcwli 镰xcitc 镱xcytp 镲xxcjb 镳xcipf 镴xcvvv 镵xcnri 镶xcyrv 长lhmo 门ils 闩lsm 闪lso 闫lsmmm 闭lsdh 问lsr 闯lsnvm 闰lsmg 闱lsqs 闲lsd 闳lski 间isa 闵lsyk 闶lsyhn 闷lsp 闸lswl 闹lsylb 闺lsgg 闻lssj 闼xlsyk 闽lslmi 闾lsrr 闿lsusu 阀lsoi 阁lsher 阂lsyvo 阃lswd 阄lsnwu 阅lscru
阆lsiav 阇lsjka 阈lsirm 阉lsklu 阊lsaa 阋lshxu 阌lsbbe 阍lshpa 阎lsnhx 阏lsysy 阐lscwj 阑lsdwf 阒lsbuk 阔lsehr 阕lsnok 阖lsgit 阗lsjbc 阘lsasm 阙lstuo 阚lsnjk 阜hrj 阝nl 队nlo 阡nlhj 阢nlmu 阪nlhe 阮nlmmu 阱nltt 防nlyhs 阳nla 阴nlb 阵nlkq 阶nloll 阻nlbm 阼nlhs 阽nlyr 阿nlmnr 陀nljp 陂nldhe 附nlodi
际nlmmf 陆nlqu 陇nlikp 陈nlkd 陉nlnom 陋nlmbv 陌nlma 降nlheq 陎nlhjd 限nlav 陑nlmbl 陔nlyvo 陕nlkt 陛nlppg 陞nlhtg 陟nlylh 陡nlgyo 院nljmu 除nlomd 陧nlag 陨nlrbo 险nlomm 陪nlytr 陬nlsje 陲nlhjm 陴nlhhj 陵nlgce 陶nlpou 陷nlnhx 隃nlomn 隅nlwlb 隆nlhem 隈nlwmv 隋nlkmb 隍nlhag 随nlykb 隐nlnsp 隔nlmrb 隗nlhi 隘nltct
隙nlfhf 障nlytj 隧nlyto 隩nlhbk 隰nlavf 隳nbop 隶le 隹og 隺obg 隼ogj 隽ognhs 难eog 雀fog 雁moog 雄kiog 雅mhog 集ogd 雇hsog 雉okog 雊prog 雌ympog 雍yvhg 雎bmog 雏nsog 雒hrog 雕brog 雠ogivg 雨mlby 雩mbmms 雪mbsm 雯mbyk 雱mbyhs 雳mbmks 零mboii 雷mbw 雹mbpru 雾mbhes 需mbmbl 霁mbykl 霄mbfb
霅mbymr 霆mbnkg 震mbmmv 霈mbejb 霉mbowy 霍mbog 霎mbytv 霏mblmy 霓mbhxu 霖mbdd 霜mbdbu 霞mbrye 霨mbsfi 霪mbebg 霭mbivv 霰mbtbk 露mbrmr 霸mbtjb 霹mbsrj 霾mbbhg 青qmb 靓qbbhu 靖ytqmb 静qbnsd 靛qbjmo 非lmyyy 靠hgrly 靡idlmy 面mwyl 靥mikw 革tlj 靬tjmj 靰tjmu 靳tjhml 靴tjop 靶tjau 靸tjnhe 靺tjdj 靼tjam 靽tjfq
靿tjvis 鞁tjdhe 鞅tjlbk 鞋tjgg 鞍tjjv 鞑tjyk 鞒tjhkl 鞔tjnau 鞘tjfb 鞠tjpfd 鞡tjqyt 鞣tjnhd 鞧tjtcw 鞨tjapv 鞫tjpyr 鞬tjnkq 鞭tjomk 鞮tjamo 鞯tjtkd 鞲tjttb 鞳tjtor 鞴tjthb 韂tjncr 韦qs 韧qsshi 韨qsike 韩jjqs 韪aoqs 韫qsabt 韬qsbhx 韭lmmm 音yta 韵yapim 韶yashr 页mbo 顶mnmbo 顷pmbo 顸mjmbo 项mmbo 顺lllo
须hhmbo 顼mgmbo 顽xmumb 顾mumbo 顿pumbo 颀hlmbo 颁chmbo 颂cimbo 颃ynmbo 预nnmbo 颅ysmbo 领oimbo 颇dembo 颈nmmbo 颉grmbo 颊ktmbo 颋ngmbo 颌xormb 颍pembo 颎xpfmb 颏yombo 颐slmbo 频yhmbo 颓hnmbo 颔ormbo 颖pdmbo 颗wdmbo 题aombo 颙wbmbo 颚rsmbo 颛ubmbo 颜yhmbo 额jrmbo 颞sembo 颟tbmbo 颠jcmbo 颡edmbo 颢afmbo 颤ymmbo 颥mbmbo
颦yohwj 颧tgmbo 风hnk 飏hnnsh 飐xhnyr 飑xhnpr 飒ythnk 飓xhnbm 飔xhnwp 飕xhnhx 飗xhnhh 飘mfhnk 飙ikhnk 飚xhnff 飞no 食oiav 飧nioiv 飨vhoiv 餍mikv 餐yeoiv 餮mhoiv 饔yvgv 饕ruoiv 饣nv 饥nvhn 饧nvnsh 饨nvpu 饩nvomn 饪nvhg 饫nvhk 饬nvoks 饭nvhe 饮nvno 饯nvij 饰nvolb 饱nvpru 饲nvsmr 饳nvuu 饴nvir 饵nvsj
饶nvjpu 饷nvhbr 饸nvomr 饹nvher 饺nvyck 饻nvyhv 饼nvtt 饽nvjbd 饿nvhqi 馀nvomd 馁nvbv 馃nvwd 馄nvapp 馅nvnhx 馆nvjrr 馇nvdam 馈nvlmo 馉nvbbb 馊nvhxe 馋nvnuy 馌nvgit 馍nvtak 馏nvhhw 馐nvtqg 馑nvtlm 馒nvawe 馓nvtbk 馔nvruc 馕nvjbv 首thbu 馗knthu 馘tuirm 香hda 馝haph 馞hajbd 馥haoae 馧hawot 馨gehda 马nvsm 驭nme
驮nmk 驯nmlll 驰nmpd 驱nmsk 驲nma 驳nmkk 驴nmis 驵nmbm 驶nmlk 驷nmwc 驸nmodi 驹nmpr 驺nmnsm 驻nmyg 驼nmjp 驽venvm 驾krnvm 驿nmeq 骀nmir 骁nmjpu 骂rrnvm 骃nmwk 骄nmhkl 骅nmopj 骆nmher 骇nmyvo 骈nmtt 骉nmnmm 骊nmmbb 骋nmlws 验nmomm 骍nmytj 骎nmsme 骏nmice 骐nmtmc 骑nmkmr 骒nmwd 骓nmog 骕nmlx 骖nmikh
骗nmisb 骘nhnvm 骙nmnok 骚nmeii 骛nknvm 骜qknvm 骝nmhhw 骞jtcm 骟nmism 骠nmmwf 骡nmwvf 骢nmhwp 骣nmsnd 骤nmseo 骥nmlpc 骦nmmbu 骧nmyrv 骨bbb 骰bbhne 骱bboll 骶bbhpm 骷bbjr 骸bbyvo 骺bbhmr 骼bbher 髀bbhhj 髁bbwd 髂bbjhr 髃bbwlb 髅bbfdv 髋bbjtu 髌bbjoc 髎bbsmh 髑bbwli 髓bbykb 高yrbr 髟sihhh 髡shmu 髢shpd 髦shhqu
髫shshr 髭shymp 髯shgb 髹shod 髻shgr 髽shoog 鬃shjmf 鬈shfqu 鬏shhdf 鬒shjbc 鬓shjoc 鬘shawe 鬟shwlv 鬣shvvv 鬯uip 鬲mrbl 鬶xqumr 鬷mbuce 鬻nnmrb 鬼hi 魁hiyj 魂mihi 魃hiikk 魄hahi 魅hijd 魆hiiv 魇miki 魈hifb 魉himob 魋hiog 魍hibtv 魏hvhi 魑hiyub 魔idhi 鱼nwm 鱽nmsh 鱾xnmsu 鱿nmiku 鲀nmpu 鲁nwma
鲂nmyhs 鲃nmau 鲅nmike 鲆nmmfj 鲇nmyr 鲈nmys 鲉nmlw 鲊nmos 鲋xnmod 鲌nmha 鲍nmpru 鲎fbnwm 鲏nmdhe 鲐xnmir 鲑nmgg 鲒nmgr 鲔nmkb 鲕nmmbl 鲖nmbmr 鲗nmbon 鲘nmhmr 鲙nmomi 鲚nmykl 鲛nmyck 鲜nmtq 鲝tqnwm 鲞fqnwm 鲟nmsmi 鲠nmmlk 鲡xnmmb 鲢nmykq 鲣nmleg 鲤nmwg 鲥nmadi 鲦nmhed 鲧nmhvf 鲨ehnwm 鲩nmjmu 鲪nmskr 鲫nmail
鲬nmnib 鲭nmqmb 鲮nmgce 鲯xnmtm 鲰nmsje 鲱nmlmy 鲲nmapp 鲳nmaa 鲴nmwjr 鲵nmhxu 鲶nmoip 鲷nmbgr 鲸nmyrf 鲹xnmik 鲺nmnhi 鲻nmvvw 鲼nmjto 鲽nmptd 鲾nmmrw 鲿nmfbi 鳀nmamo 鳁nmabt 鳂nmwmv 鳃nmwp 鳄nmrrs 鳅nmhdf 鳆nmoae 鳇nmhag 鳈nmhae 鳉xnmlm 鳊xnmis 鳋xnmei 鳌qknwm 鳍nmjpa 鳎nmasm 鳏nmwlf 鳐nmbou 鳑nmybs 鳒nmtxc 鳓nmtjs
鳔xnmmw 鳕nmmbs 鳖fknwm 鳗nmawe 鳘oknwm 鳙nmilb 鳚nmsfi 鳛nmsma 鳜nmmto 鳝nmttr 鳞nmfdq 鳟nmtwi 鳠nmtoe 鳡nmirp 鳢nmtwt 鳣nmywm 鳤nmhjr 鸟hvsm 鸠knpym 鸡epym 鸢ippym 鸣rpym 鸤spym 鸥skpym 鸦mhpym 鸧oupym 鸨pjpym 鸩lupym 鸪jrpym 鸫kdpym 鸬yspym 鸭wlpym 鸮xrspy 鸯lkpym 鸰oipym 鸱xhipy 鸲prpym 鸳nupym 鸵pmjp 鸶vvmpm
鸷qipym 鸸xxmbp 鸹xhrpy 鸺odpm 鸻homnm 鸼hypym 鸽orpym 鸾ycpym 鸿empm 鹀mopym 鹁jdpym 鹂mbpym 鹃rbpym 鹄hrpym 鹅hipym 鹆crpym 鹇ldpym 鹈chpym 鹉mmpym 鹊tapym 鹋twpym 鹌kupym 鹍appym 鹎hjpym 鹏bbpm 鹐nxpym 鹑ydpym 鹒iopym 鹔lxpym 鹕jrbpm 鹖avpym 鹗rspym 鹘bbpym 鹙hfpym 鹚tipym 鹛aupym 鹜nkpym 鹝xmbpy 鹞bupym 鹟cmpym
鹠hwpym 鹡fbpym 鹢ttpym 鹣tcpym 鹤ogpym 鹦bvpym 鹧ifpym 鹨shpym 鹩kfpym 鹪ofpym 鹫yupym 鹬nbpym 鹭rrpym 鹮wvpym 鹯ympym 鹰iogm 鹱pmtoe 鹲topym 鹳tgpym 鹴mupym 鹾ywtqm 鹿ixp 麀ipp 麂iphn 麇iphd 麈ipyg 麋ipfd 麑iphxu 麒iptmc 麓ddixp 麖ipyrf 麝iphhi 麟ipfdq 麦qmhe 麴jnpfd 麸qeqo 麹qepfd 麻ijcc 麽idhi 麾idhqu
黄tlwc 黇tcyr 黉fbtlc 黍hdoe 黎hhoe 黏heyr 黑wgf 黔wfoin 默wfik 黛opwgf 黜wfuu 黝wfvis 黟wfnin 黠wfgr 黡mikf 黢wfice 黥wfyrf 黧hhwgf 黩wfjnk 黪wfikh 黯wfyta 黹tcfb 黻tbikk 黼tbijb 黾rlwu 鼋xmmuu 鼍xrrwm 鼎buvml 鼐nsbul 鼒dhbul 鼓gtje 鼗logte 鼙gehhj 鼠hxvyv 鼢hvcsh 鼩hvpr 鼫hvmr 鼬hvlw 鼯hvmmr 鼱hvqmb
鼷hvbvk 鼹hvajv 鼻huwml 鼽hlkn 鼾hlmj 齁hlpr 齄hldam 齇hlypm 齉hljbv 齐ykll 齑yklll 齿ymuo 龀yup 龁yuon 龂yuhml 龃yubm 龄yuoii 龅yupru 龆yushr 龇yuymp 龈yuav 龉yummr 龊yuryo 龋yuhlb 龌yusmg 龙ikp 龚iptc 龛orikp 龟nwu 龠omrb 龢obhd
"""#
}
