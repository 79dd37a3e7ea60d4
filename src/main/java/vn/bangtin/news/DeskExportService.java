package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.job.JobOrder;
import vn.bangtin.platform.job.Jobs;

/** Has a list of the desk written into a file that is too long to wait for. */
@Stateless
public class DeskExportService {

    private static final List<String> FILTERS = List.of("list", "text", "category", "unit", "state", "from", "to");

    private Jobs jobs;
    private CurrentUser currentUser;

    public DeskExportService() {}

    @Inject
    public DeskExportService(Jobs jobs, CurrentUser currentUser) {
        this.jobs = jobs;
        this.currentUser = currentUser;
    }

    /**
     * Orders the file; it is fetched from the page of jobs.
     *
     * @param filter as {@link ArticleFilter#of} reads it
     * @param language of its headings
     * @throws BusinessException if the person has too many jobs that are not finished
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void order(UnaryOperator<String> filter, DeskTable.Format format, Locale language) {
        var parameters = new HashMap<String, String>();
        for (var name : FILTERS) {
            var value = filter.apply(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        parameters.put(DeskExport.FORMAT, format.name());
        jobs.add(new JobOrder(
                DeskExport.KIND, parameters, currentUser.getId(), currentUser.getDisplayName(), language, false));
    }
}
