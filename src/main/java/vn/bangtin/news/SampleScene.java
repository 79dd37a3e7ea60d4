package vn.bangtin.news;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.bangtin.platform.text.Vietnamese;

/**
 * Drawings that stand for photographs in the sample content: 1600 × 900 pixels, drawn when they are needed, so that the
 * portal brings no picture of anybody.
 */
enum SampleScene {
    STAGE(
            "ky niem|buoi le|trao tang|tuyen duong|tong ket|hoi nghi",
            "Tranh minh họa: sân khấu hội trường màu đỏ với ngôi sao vàng, phía dưới là các hàng ghế",
            "Toàn cảnh hội trường. Ảnh: Phòng Báo chí",
            0x7f1512,
            0xc9772a) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0x000000, 34, new RoundRectangle2D.Double(0, 690, WIDTH, 210, 0, 0));
            fill(g, 0xffffff, 30, new RoundRectangle2D.Double(230, 130, 1140, 520, 12, 12));
            fill(g, 0xf4cf6b, 255, star(800, 390, 180));
            for (var row = 0; row < 2; row++) {
                for (var x = -60 + row * 72; x < WIDTH + 80; x += 144) {
                    fill(g, 0x000000, 60, new Ellipse2D.Double(x, 730 + row * 70, 96, 96));
                    fill(g, 0x000000, 60, new RoundRectangle2D.Double(x - 22, 820 + row * 60, 140, 160, 70, 70));
                }
            }
        }
    },
    NETWORK(
            "lien thong|ket noi|du lieu|nen tang",
            "Tranh minh họa: các điểm tròn nối với nhau bằng những đường thẳng trên nền xanh",
            "Sơ đồ các điểm đã nối vào trục liên thông. Đồ họa: Phòng Công nghệ",
            0x1f4d63,
            0x6aa0ad) {
        @Override
        void draw(Graphics2D g) {
            int[][] points = {
                {160, 650},
                {430, 380},
                {690, 620},
                {930, 300},
                {1180, 560},
                {1430, 230},
                {560, 160},
                {1330, 760},
                {300, 800}
            };
            int[][] lines = {
                {0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {1, 6}, {6, 3}, {4, 7}, {2, 8}, {0, 8}, {3, 5}, {2, 4}
            };
            for (var line : lines) {
                stroke(g, 110, 6, path(points[line[0]], points[line[1]]));
            }
            for (var i = 0; i < points.length; i++) {
                var r = i % 3 == 0 ? 46 : 32;
                fill(
                        g,
                        0xffffff,
                        46,
                        new Ellipse2D.Double(points[i][0] - 1.7 * r, points[i][1] - 1.7 * r, 3.4 * r, 3.4 * r));
                fill(g, 0xf6fbfc, 240, new Ellipse2D.Double(points[i][0] - r, points[i][1] - r, 2 * r, 2 * r));
            }
        }
    },
    SEA(
            "bao so|ung pho|thien tai|ven bien|mua lu",
            "Tranh minh họa: những lớp sóng biển, mây thấp và một cột ăng-ten trên bờ",
            "Vùng ven biển trong buổi diễn tập. Ảnh: Phòng Bưu chính",
            0x173f55,
            0x5ca0b0) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0xffffff, 46, new RoundRectangle2D.Double(180, 150, 460, 90, 90, 90));
            fill(g, 0xffffff, 34, new RoundRectangle2D.Double(420, 210, 520, 80, 80, 80));
            stroke(g, 200, 10, path(new int[] {1260, 640}, new int[] {1310, 250}, new int[] {1360, 640}));
            stroke(
                    g,
                    160,
                    7,
                    path(new int[] {1277, 510}, new int[] {1343, 510}),
                    path(new int[] {1290, 400}, new int[] {1330, 400}));
            for (var r = 60; r <= 180; r += 60) {
                stroke(g, 120, 7, new Arc2D.Double(1310 - r, 250 - r, 2 * r, 2 * r, -40, 80, Arc2D.OPEN));
                stroke(g, 120, 7, new Arc2D.Double(1310 - r, 250 - r, 2 * r, 2 * r, 140, 80, Arc2D.OPEN));
            }
            for (var i = 0; i < 4; i++) {
                fill(g, i % 2 == 0 ? 0xffffff : 0x0e3547, 44 + 12 * i, wave(600 + i * 80, 34, 300, i * 90));
            }
        }
    },
    SCHOOL(
            "tap huan|boi duong|dao tao|ky nang|lop",
            "Tranh minh họa: lớp học với bảng, màn chiếu và các dãy bàn",
            "Học viên tại lớp tập huấn. Ảnh: Văn phòng Sở",
            0x6f3325,
            0xc98a5e) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0x123a2c, 150, new RoundRectangle2D.Double(210, 150, 700, 380, 14, 14));
            fill(g, 0xffffff, 215, new RoundRectangle2D.Double(980, 130, 420, 300, 10, 10));
            stroke(
                    g,
                    150,
                    9,
                    path(new int[] {280, 250}, new int[] {640, 250}),
                    path(new int[] {280, 330}, new int[] {820, 330}),
                    path(new int[] {280, 410}, new int[] {540, 410}));
            fill(g, 0x1f6f9f, 190, new RoundRectangle2D.Double(1040, 300, 60, 90, 6, 6));
            fill(g, 0xc2571a, 190, new RoundRectangle2D.Double(1130, 240, 60, 150, 6, 6));
            fill(g, 0xb98512, 200, new RoundRectangle2D.Double(1220, 190, 60, 200, 6, 6));
            for (var row = 0; row < 2; row++) {
                for (var x = 60 + row * 130; x < 1500; x += 300) {
                    fill(g, 0x000000, 70, new Ellipse2D.Double(x + 62, 600 + row * 130, 76, 76));
                    fill(g, 0xf0dcc0, 130 + row * 50, new RoundRectangle2D.Double(x, 672 + row * 130, 200, 26, 8, 8));
                    fill(g, 0x000000, 50, new RoundRectangle2D.Double(x + 14, 698 + row * 130, 172, 60, 4, 4));
                }
            }
        }
    },
    SHIELD(
            "an toan|an ninh|ma doc|bao mat",
            "Tranh minh họa: một chiếc khiên có dấu kiểm trên nền những dãy số 0 và 1",
            "An toàn thông tin bắt đầu từ mỗi máy trạm. Đồ họa: Phòng Công nghệ",
            0x20304f,
            0x5b79a8) {
        @Override
        void draw(Graphics2D g) {
            var digits = new Random(7);
            for (var y = 70; y < HEIGHT + 40; y += 74) {
                for (var x = 30; x < WIDTH; x += 62) {
                    g.setColor(new Color(255, 255, 255, 18 + digits.nextInt(34)));
                    if (digits.nextBoolean()) {
                        g.fillRoundRect(x + 10, y - 36, 7, 38, 6, 6);
                    } else {
                        g.setStroke(new BasicStroke(6));
                        g.drawOval(x, y - 36, 26, 36);
                    }
                }
            }
            var shield = new Path2D.Double();
            shield.moveTo(800, 130);
            shield.curveTo(900, 200, 980, 220, 1070, 225);
            shield.curveTo(1075, 500, 990, 660, 800, 770);
            shield.curveTo(610, 660, 525, 500, 530, 225);
            shield.curveTo(620, 220, 700, 200, 800, 130);
            fill(g, 0xf4f7fb, 235, shield);
            g.setColor(new Color(0x1f7a43));
            g.setStroke(new BasicStroke(46, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path(new int[] {680, 450}, new int[] {770, 545}, new int[] {935, 345}));
        }
    },
    PRESS(
            "bao chi|xuat ban|phat thanh|truyen hinh|hop bao",
            "Tranh minh họa: bàn họp báo với ba chiếc micro trước phông màu tím sẫm",
            "Bàn chủ trì buổi cung cấp thông tin. Ảnh: Phòng Báo chí",
            0x3b2440,
            0x96688a) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0xffffff, 26, new RoundRectangle2D.Double(260, 90, 1080, 430, 10, 10));
            fill(g, 0xf4cf6b, 200, star(800, 240, 84));
            stroke(g, 110, 10, path(new int[] {520, 400}, new int[] {1080, 400}), path(new int[] {620, 450}, new int[] {
                980, 450
            }));
            fill(g, 0x2a1420, 190, new RoundRectangle2D.Double(120, 690, 1360, 240, 20, 20));
            fill(g, 0xe9c9a0, 120, new RoundRectangle2D.Double(120, 690, 1360, 26, 14, 14));
            for (var x = 480; x <= 1120; x += 320) {
                stroke(g, 220, 9, path(new int[] {x, 690}, new int[] {x - 34, 600}, new int[] {x - 10, 545}));
                fill(g, 0xf2eee6, 240, new RoundRectangle2D.Double(x - 36, 470, 60, 92, 56, 56));
                fill(g, 0xffffff, 210, new RoundRectangle2D.Double(x + 50, 640, 120, 50, 6, 6));
            }
        }
    },
    FIELDS(
            "xa|nong thon|co so|phuong",
            "Tranh minh họa: cánh đồng lúa, dãy nhà và mặt trời buổi sáng",
            "Một xã mới kết nối trong quý này. Ảnh: Văn phòng Sở",
            0xd7a24a,
            0x7fb08a) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0xfff4cf, 235, new Ellipse2D.Double(1120, 130, 210, 210));
            fill(g, 0x3f7a5a, 150, wave(470, 40, 700, 120));
            fill(g, 0x3c6f4a, 190, wave(560, 22, 900, 0));
            for (var i = 0; i < 5; i++) {
                var x = 180 + i * 130;
                fill(g, 0xf7efe0, 235, new RoundRectangle2D.Double(x, 470 + (i % 2) * 26, 96, 110, 4, 4));
                fill(g, 0x9a3b2a, 235, triangle(x - 14, 474 + (i % 2) * 26, 124, 62));
            }
            for (var i = 0; i < 7; i++) {
                stroke(g, 60, 7, path(new int[] {800, 610}, new int[] {-300 + i * 370, 920}));
            }
        }
    },
    TOWER(
            "vien thong|buu chinh|5g|ha tang|phu song",
            "Tranh minh họa: hai trạm thu phát sóng trên nền thành phố lúc chiều tối",
            "Trạm thu phát sóng mới đưa vào hoạt động. Ảnh: Phòng Bưu chính",
            0x2d2a4a,
            0xd07a52) {
        @Override
        void draw(Graphics2D g) {
            int[] tops = {640, 560, 610, 500, 590, 540, 650, 520, 600, 570};
            for (var i = 0; i < tops.length; i++) {
                fill(g, 0x17152b, 170, new RoundRectangle2D.Double(i * 165 - 20, tops[i], 150, 400, 6, 6));
                for (var y = tops[i] + 30; y < HEIGHT - 40; y += 56) {
                    for (var x = 0; x < 3; x++) {
                        if ((i * 7 + y + x * 5) % 3 != 0) {
                            fill(g, 0xf4cf6b, 150, new RoundRectangle2D.Double(i * 165 + x * 42, y, 20, 26, 3, 3));
                        }
                    }
                }
            }
            for (var x : new int[] {470, 1170}) {
                stroke(g, 220, 9, path(new int[] {x - 60, 640}, new int[] {x, 190}, new int[] {x + 60, 640}));
                for (var y = 300; y < 640; y += 80) {
                    var w = (y - 190) * 60 / 450;
                    stroke(g, 180, 6, path(new int[] {x - w, y}, new int[] {x + w, y}));
                }
                for (var r = 50; r <= 150; r += 50) {
                    stroke(g, 130, 7, new Arc2D.Double(x - r, 190 - r, 2 * r, 2 * r, -35, 70, Arc2D.OPEN));
                    stroke(g, 130, 7, new Arc2D.Double(x - r, 190 - r, 2 * r, 2 * r, 145, 70, Arc2D.OPEN));
                }
            }
        }
    },
    DESK(
            "",
            "Tranh minh họa: bàn làm việc với máy tính, đèn và chồng hồ sơ",
            "Bộ phận tiếp nhận và trả kết quả. Ảnh: Văn phòng Sở",
            0x5d4b30,
            0xb89a63) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0x2d2114, 150, new RoundRectangle2D.Double(0, 690, WIDTH, 220, 0, 0));
            fill(g, 0xf7f1e4, 235, new RoundRectangle2D.Double(560, 250, 520, 330, 18, 18));
            fill(g, 0x2f6f9f, 210, new RoundRectangle2D.Double(584, 274, 472, 282, 8, 8));
            stroke(
                    g,
                    190,
                    12,
                    path(new int[] {640, 350}, new int[] {860, 350}),
                    path(new int[] {640, 410}, new int[] {1000, 410}),
                    path(new int[] {640, 470}, new int[] {930, 470}));
            fill(g, 0xf7f1e4, 220, new RoundRectangle2D.Double(780, 580, 80, 80, 4, 4));
            fill(g, 0xf7f1e4, 235, new RoundRectangle2D.Double(690, 656, 260, 36, 14, 14));
            for (var i = 0; i < 6; i++) {
                fill(
                        g,
                        i % 2 == 0 ? 0xfdfaf2 : 0xa61f1a,
                        225,
                        new RoundRectangle2D.Double(200 + (i * 13) % 30, 660 - i * 34, 240, 28, 6, 6));
            }
            stroke(g, 230, 14, path(new int[] {1290, 690}, new int[] {1350, 520}, new int[] {1250, 400}));
            fill(g, 0xf4cf6b, 240, triangle(1130, 470, 190, 120));
            fill(g, 0xf4cf6b, 40, triangle(1000, 690, 450, 230));
        }
    };

    static final int WIDTH = 1600;
    static final int HEIGHT = 900;

    private final String words;
    private final String alternative;
    private final String caption;
    private final Color from;
    private final Color to;

    SampleScene(String words, String alternative, String caption, int from, int to) {
        this.words = words;
        this.alternative = alternative;
        this.caption = caption;
        this.from = new Color(from);
        this.to = new Color(to);
    }

    /** The scene that suits what an article is about. */
    static SampleScene of(String title) {
        var key = " " + Vietnamese.searchKey(title).replaceAll("[^a-z0-9]+", " ") + " ";
        return Arrays.stream(values())
                .filter(scene -> scene != DESK)
                .filter(scene ->
                        Arrays.stream(scene.words.split("\\|")).anyMatch(word -> key.contains(" " + word + " ")))
                .findFirst()
                .orElse(DESK);
    }

    /** What its file is called. */
    String title() {
        return caption.substring(0, caption.indexOf('.'));
    }

    /** What it shows, in words. */
    String alternative() {
        return alternative;
    }

    /** What stands under it. */
    String caption() {
        return caption;
    }

    abstract void draw(Graphics2D g);

    /** The drawing as a JPEG. */
    byte[] jpeg() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(new GradientPaint(0, 0, from, WIDTH, HEIGHT, to));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        draw(g);
        g.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Graphics2D g, int colour, int alpha, Shape shape) {
        g.setColor(new Color(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF, alpha));
        g.fill(shape);
    }

    private static void stroke(Graphics2D g, int alpha, float width, Shape... shapes) {
        g.setColor(new Color(255, 255, 255, alpha));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var shape : shapes) {
            g.draw(shape);
        }
    }

    private static Path2D path(int[]... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0][0], points[0][1]);
        Arrays.stream(points).skip(1).forEach(point -> path.lineTo(point[0], point[1]));
        return path;
    }

    private static Path2D triangle(double x, double base, double width, double height) {
        var path = new Path2D.Double();
        path.moveTo(x, base);
        path.lineTo(x + width / 2, base - height);
        path.lineTo(x + width, base);
        path.closePath();
        return path;
    }

    private static Path2D wave(double y, double amplitude, double length, double shift) {
        var path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        for (var x = 0; x <= WIDTH; x += 8) {
            path.lineTo(x, y + amplitude * Math.sin(2 * Math.PI * (x + shift) / length));
        }
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        return path;
    }

    private static Path2D star(double x, double y, double radius) {
        var path = new Path2D.Double();
        for (var i = 0; i < 10; i++) {
            var r = i % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.PI * i / 5 - Math.PI / 2;
            if (i == 0) {
                path.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                path.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
