package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What columns are about, by the headings that people write over them. */
public enum Column {
    ID(Kind.ID, "id|编号|标识|地块编号|图斑编号|图斑号|监测图斑编号|探头编号|点位编号|probe id|camera id"),
    NAME(Kind.TEXT, "name|名称|地块名称|探头名称|点位名称|矿区名称|矿山名称|图斑名称"),
    SITE(Kind.ID, "site|site id|矿区编号|矿山编号|矿点编号|所属矿区|采区编号"),
    // The last word of each is what a Shapefile leaves of ours: it cuts names off after ten bytes.
    TOWNSHIP(Kind.TEXT, "township|town|乡镇|所属乡镇|所在乡镇|乡镇代码|所属乡"),
    KIND(Kind.TEXT, "kind|type|类型|类别|性质"),
    PERMIT_NUMBER(Kind.ID, "permit|permit number|permit no|number|许可证号|采矿许可证号|许可证编号|证号|采砂许可证号|采矿证号"),
    HOLDER(Kind.TEXT, "holder|permit holder|采矿权人|持证人|矿权人|权利人|企业名称|采砂人|被许可人"),
    CREDIT_CODE(Kind.ID, "credit code|统一社会信用代码|信用代码"),
    MINERAL(Kind.TEXT, "mineral|矿种|开采矿种|主矿种|开采主矿种"),
    METHOD(Kind.TEXT, "method|mining method|开采方式|作业方式"),
    VALID_FROM(Kind.DATE, "valid from|from|有效期起|有效期自|有效期限起|起始日期|开始日期|有效期开始"),
    VALID_UNTIL(Kind.DATE, "valid until|valid to|until|expiry|expires|有效期止|有效期至|有效期限止|截止日期|到期日期|有效期结束"),
    DEADLINE(Kind.DATE, "deadline|核查期限|完成期限|办结期限|核查期"),
    RENEWAL_APPLIED(Kind.DATE, "renewal applied|renewal applied at|延续申请日期|申请延续日期"),
    RENEWAL_ACCEPTED(Kind.DATE, "renewal accepted|renewal accepted at|延续受理日期|受理日期"),
    RENEWAL_UNTIL(Kind.DATE, "renewal until|renewal accepted until|延续受理截止日期|延续受理期止"),
    LOWEST_ELEVATION(Kind.NUMBER, "lowest elevation|最低标高|开采下限标高|最低开采标高|下限标高"),
    HIGHEST_ELEVATION(Kind.NUMBER, "highest elevation|最高标高|开采上限标高|最高开采标高|上限标高"),
    ANNUAL_QUANTITY(Kind.NUMBER, "annual quantity|年产量|生产规模|年开采量|年度控制开采量"),
    QUANTITY_UNIT(Kind.TEXT, "unit|quantity unit|单位|规模单位"),
    MACHINE_QUOTA(Kind.NUMBER, "machine quota|机械数量|挖机数量|作业机械数量"),
    VESSEL_QUOTA(Kind.NUMBER, "vessel quota|船只数量|采砂船数量"),
    VESSEL(Kind.TEXT, "vessel|船名|采砂船|船名船号"),
    HOURS(Kind.TEXT, "hours|working hours|作业时段|作业时间|许可作业时段|采砂时段"),
    CLOSED_SEASONS(Kind.TEXT, "closed seasons|closed season|禁采期|禁采时段|季节性禁采期"),
    BANS(Kind.TEXT, "bans|short notice bans|临时禁采|临时禁采期"),
    SUSPENSIONS(Kind.TEXT, "suspensions|suspended|暂停开采|停产时段|暂停开采期"),
    DEVICE(Kind.ID, "device|device id|设备编码|国标编码|国标编号|设备国标编号"),
    MAIN_STREAM(Kind.TEXT, "main stream|main|主码流|主码流地址|取流地址"),
    SUB_STREAM(Kind.TEXT, "sub stream|sub|子码流|辅码流|子码流地址|辅码流地址"),
    USER(Kind.TEXT, "user|username|用户名|账号"),
    PASSWORD(Kind.TEXT, "password|密码|口令"),
    LON(Kind.POSITION, "lon|lng|long|longitude|经度|东经|l"),
    LAT(Kind.POSITION, "lat|latitude|纬度|北纬|b"),
    EASTING(Kind.POSITION, "easting|east|e|东坐标|横坐标"),
    NORTHING(Kind.POSITION, "northing|north|n|北坐标|纵坐标"),
    X(Kind.POSITION, "x|x坐标|坐标x"),
    Y(Kind.POSITION, "y|y坐标|坐标y"),
    FRAME(Kind.TEXT, "frame|crs|srs|坐标系|坐标系统"),
    WKT(Kind.TEXT, "wkt|geometry|geom|几何|图形");

    /** How the values of a column are read. */
    public enum Kind {
        TEXT,
        /** Digits that are no number: written as one they lose their end. */
        ID,
        DATE,
        NUMBER,
        POSITION
    }

    private static final Map<String, Column> BY_HEADING = new HashMap<>();

    /** Headings looked up before: a file has a hundred thousand rows, but the same few headings. */
    private static final Map<String, Optional<Column>> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    static {
        for (var column : values()) {
            for (var heading : column.headings) {
                BY_HEADING.put(key(heading), column);
            }
        }
    }

    private static final int LONGEST = 60;

    private final Kind kind;
    private final List<String> headings;

    Column(Kind kind, String headings) {
        this.kind = kind;
        this.headings = List.of(headings.split("\\|"));
    }

    /** The column with this heading; capitals, blanks, signs and what stands in brackets make no difference. */
    public static Optional<Column> find(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var known = KNOWN.get(heading);
        if (known == null) {
            known = Optional.ofNullable(BY_HEADING.get(key(heading)));
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(heading, known);
            }
        }
        return known;
    }

    /** This column's value among a draft's properties, if there is one that is not blank. */
    public Optional<String> of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(property -> find(property.getKey()).equals(Optional.of(this)))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** What we write over it. */
    public String heading(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return headings.stream()
                .filter(heading -> (heading.codePointAt(0) > 0x7F) == chinese)
                .findFirst()
                .orElse(headings.getFirst());
    }

    private static String key(String heading) {
        return Numbers.plain(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s_:*/.-]", "");
    }
}
