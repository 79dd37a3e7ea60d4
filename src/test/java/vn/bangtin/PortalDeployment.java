package vn.bangtin;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.bangtin.link.web.BrokenLinksPanel;
import vn.bangtin.news.CopiesServlet;
import vn.bangtin.news.ReadsServlet;
import vn.bangtin.platform.persistence.SqlCounter;

/** The one server of all container tests: the WAR that ships, and a servlet that counts SQL statements. */
@ArquillianSuiteDeployment
public class PortalDeployment {

    @Deployment(testable = false)
    public static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "bangtin.war")
                .importFrom(new File(System.getProperty("bangtin.test.war")))
                .as(WebArchive.class)
                .addClasses(
                        SqlCounter.class,
                        StatementServlet.class,
                        RightsServlet.class,
                        ReadsServlet.class,
                        CopiesServlet.class,
                        BrokenLinksPanel.class);
    }
}
