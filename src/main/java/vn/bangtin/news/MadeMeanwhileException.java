package vn.bangtin.news;

import vn.bangtin.platform.BusinessException;

/** The same form for a new article arrived twice at the same moment, and the other was first. */
public class MadeMeanwhileException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MadeMeanwhileException() {
        super("news.madeMeanwhile");
    }
}
