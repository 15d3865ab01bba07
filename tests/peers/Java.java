import java.net.HttpURLConnection;

class Java {
    public static void main(String[] arguments) throws IllegalAccessException {
        System.out.println("# Java " + Runtime.version());
        for (var field : HttpURLConnection.class.getFields()) {
            if (field.getName().startsWith("HTTP_")) {
                System.out.println(field.getInt(null) + "\tname\t" + field.getName().substring(5));
            }
        }
    }
}
