/** The news for other systems, as JSON below {@code /api/v1}. Published articles only. */
package vn.bangtin.news.rest;
