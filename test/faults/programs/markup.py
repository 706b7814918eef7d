print("]]> <a> & \" '")
raise ValueError("<b>]]>\x1b[31m&amp;\n::error::obey")
