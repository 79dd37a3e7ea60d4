/** The pages of the news, for readers and for the desk, and the addresses of pictures and documents. */
package vn.bangtin.news.web;
