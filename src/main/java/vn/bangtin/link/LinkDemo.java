package vn.bangtin.link;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.bangtin.platform.DemoContentRequested;

/**
 * The links of the sample portal. Public bodies have their real addresses; the agency's own systems have names that are
 * reserved and lead nowhere (RFC 2606).
 */
@ApplicationScoped
class LinkDemo {

    private Links links;

    protected LinkDemo() {}

    @Inject
    LinkDemo(Links links) {
        this.links = links;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        var systems = group("Hệ thống dùng chung", 10);
        own(
                systems,
                10,
                "Quản lý văn bản",
                "https://vanban.so.example/",
                "Văn bản đến, văn bản đi, ký số và theo dõi xử lý.",
                LinkIcon.DOCUMENT);
        own(
                systems,
                20,
                "Thư công vụ",
                "https://thu.so.example/",
                "Hộp thư công vụ của cán bộ, công chức.",
                LinkIcon.MAIL);
        own(
                systems,
                30,
                "Một cửa điện tử",
                "https://motcua.so.example/",
                "Tiếp nhận và trả kết quả hồ sơ thủ tục hành chính.",
                LinkIcon.COUNTER);
        own(
                systems,
                40,
                "Họp trực tuyến",
                "https://hop.so.example/",
                "Phòng họp trực tuyến của Sở và các đơn vị trực thuộc.",
                LinkIcon.VIDEO);

        var central = group("Cơ quan trung ương", 20);
        open(
                central,
                10,
                "Cổng Thông tin điện tử Chính phủ",
                "https://chinhphu.vn/",
                "Tin chỉ đạo, điều hành; hệ thống văn bản.",
                LinkIcon.STATE);
        open(
                central,
                20,
                "Bộ Khoa học và Công nghệ",
                "https://mst.gov.vn/",
                "Cổng thông tin điện tử của Bộ.",
                LinkIcon.BUILDING);
        open(
                central,
                30,
                "Cổng Dịch vụ công quốc gia",
                "https://dichvucong.gov.vn/",
                "Thủ tục hành chính trực tuyến của cả nước.",
                LinkIcon.COUNTER);

        var local = group("Địa phương", 30);
        open(
                local,
                10,
                "Cổng thông tin điện tử tỉnh",
                "https://tinh.example/",
                "Tin tức và văn bản của Ủy ban nhân dân tỉnh.",
                LinkIcon.MAP);
        open(local, 20, "Báo địa phương", "https://bao.tinh.example/", "Tin tức trong tỉnh.", LinkIcon.BOOK);

        var lookup = group("Tra cứu", 40);
        open(
                lookup,
                10,
                "Cơ sở dữ liệu quốc gia về văn bản pháp luật",
                "https://vbpl.vn/",
                "Văn bản quy phạm pháp luật của trung ương và địa phương.",
                LinkIcon.LAW);
        open(
                lookup,
                20,
                "Trung tâm Dự báo khí tượng thủy văn quốc gia",
                "https://nchmf.gov.vn/",
                "Dự báo và cảnh báo thiên tai chính thức.",
                LinkIcon.WEATHER);
        own(
                lookup,
                30,
                "Danh bạ điện thoại",
                "https://danhba.so.example/",
                "Số điện thoại công vụ của các phòng, đơn vị.",
                LinkIcon.PHONE);
    }

    private LinkGroup group(String name, int order) {
        var group = new LinkGroup(name, order);
        links.add(group);
        return group;
    }

    private void own(LinkGroup group, int order, String title, String address, String description, LinkIcon icon) {
        links.add(new Link(group, title, address, description, icon, order, false));
    }

    private void open(LinkGroup group, int order, String title, String address, String description, LinkIcon icon) {
        links.add(new Link(group, title, address, description, icon, order, true));
    }
}
